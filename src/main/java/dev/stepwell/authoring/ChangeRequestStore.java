package dev.stepwell.authoring;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** {@code change_request} and {@code change_request_event}. */
@ApplicationScoped
class ChangeRequestStore implements PanacheRepository<ChangeRequestRow> {

  private final EventStore events;

  ChangeRequestStore(EventStore events) {
    this.events = events;
  }

  /** {@code change_request_event} */
  @ApplicationScoped
  static class EventStore implements PanacheRepository<EventRow> {}

  /** The row, which nobody else changes before this transaction ends. */
  Optional<ChangeRequestRow> locked(long id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A page of rows, newest first: those made before the one with this id. */
  List<ChangeRequestRow> page(Filter filter, long before, int limit) {
    return find(filter.condition(), Sort.descending("id"), filter.parameters(before))
        .range(0, limit - 1)
        .list();
  }

  /** How many rows pass a filter. */
  long count(Filter filter) {
    return count(filter.condition(), filter.parameters(Long.MAX_VALUE));
  }

  void add(long changeRequest, Event event) {
    events.persist(EventRow.of(changeRequest, event));
  }

  /** What happened to a change request, in order. */
  List<Event> history(long changeRequest) {
    return events.list("changeRequest", Sort.by("id"), changeRequest).stream()
        .map(EventRow::value)
        .toList();
  }
}
