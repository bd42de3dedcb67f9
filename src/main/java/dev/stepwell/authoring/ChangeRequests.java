package dev.stepwell.authoring;

import dev.stepwell.audit.Audit;
import dev.stepwell.authoring.Event.Kind;
import dev.stepwell.authoring.State.Transition;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.content.diff.EntryDiff;
import dev.stepwell.identity.Caller;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.release.BrokenRulesException;
import dev.stepwell.release.Change;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Publication;
import dev.stepwell.release.Publications;
import dev.stepwell.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Change requests on their way from a draft to a release. Every method is one transaction: what it
 * refuses with a {@link Problem} leaves no trace.
 */
@ApplicationScoped
@Transactional
public class ChangeRequests {

  private final ChangeRequestStore store;
  private final Editions editions;
  private final Publications publications;
  private final Audit audit;
  private final Clock clock;

  ChangeRequests(
      ChangeRequestStore store,
      Editions editions,
      Publications publications,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.editions = editions;
    this.publications = publications;
    this.audit = audit;
    this.clock = clock;
  }

  /** A change request that exists. */
  public ChangeRequest get(long id) {
    return store.findByIdOptional(id).orElseThrow(() -> missing(id)).value();
  }

  /** A page of them, newest first: those made before the one with this id. */
  public List<ChangeRequest> list(Filter filter, long before, int limit) {
    return store.page(filter, before, limit).stream().map(ChangeRequestRow::value).toList();
  }

  /** How many pass a filter. */
  public long count(Filter filter) {
    return store.count(filter);
  }

  /** What happened to it, in order. */
  public List<Event> history(long id) {
    return store.history(id);
  }

  /** What keeps it from being published on the live release, as it stands. */
  public List<Fault> problems(ChangeRequest request) {
    if (request.state().possible().isEmpty()) {
      return List.of();
    }
    Edition live = editions.current();
    List<Fault> conflicts = Checks.conflicts(live, request.basedOn(), request.changes());
    return conflicts.isEmpty() ? Checks.all(publications, live, request.proposal()) : conflicts;
  }

  /** Everything that a proposal has against it, without keeping it. */
  public List<Fault> check(Proposal proposal) {
    return faults(editions.current(), proposal);
  }

  /**
   * The live edition as it would be with the changes of a request.
   *
   * @throws Problem a 409 if it would break rules, so that it could not be read
   */
  public Edition preview(long id) {
    ChangeRequest request = get(id);
    Edition live = editions.current();
    List<Change> changes = changes(request);
    List<Violation> violations = publications.violations(live, changes);
    if (!violations.isEmpty()) {
      throw refusal(Checks.faults(request.changes(), violations));
    }
    return live.with(next(live, request), changes);
  }

  /**
   * What a change request makes of the live release, whatever stands against it.
   *
   * @param release number of the release that it is compared with
   * @param entries the entries that differ, by type and key
   */
  public record Comparison(int release, List<EntryDiff> entries) {

    /** Copies the list. */
    public Comparison {
      entries = List.copyOf(entries);
    }
  }

  /** Compares the live catalog with what it would be. */
  public Comparison compare(long id) {
    ChangeRequest request = get(id);
    Edition live = editions.current();
    Edition next = live.with(next(live, request), changes(request));
    return new Comparison(
        live.release().number(), CatalogDiff.between(live.catalog(), next.catalog()));
  }

  private Release next(Edition live, ChangeRequest request) {
    return new Release(
        live.release().number() + 1,
        now(),
        request.author(),
        "nobody yet",
        request.title(),
        Optional.empty());
  }

  /** Makes a draft, if it could be published. */
  public ChangeRequest create(Caller author, Proposal proposal) {
    return create(author, proposal, "createChangeRequest");
  }

  /** The same, by the operation of this name. */
  ChangeRequest create(Caller author, Proposal proposal, String action) {
    requireSound(proposal);
    return draft(author, proposal, action);
  }

  /** Makes a draft by an operation, whatever stands against it. */
  ChangeRequest draft(Caller author, Proposal proposal, String action) {
    ChangeRequestRow row = new ChangeRequestRow();
    row.propose(proposal, editions.current().release().number());
    row.author = author.name();
    row.authorSubject = author.subject();
    row.state = new State.Draft().term();
    row.version = 1;
    row.createdAt = now();
    row.updatedAt = row.createdAt;
    store.persistAndFlush(row);
    store.add(row.id, event(author, Kind.CREATED, Optional.empty()));
    note(author, action, row.id, "");
    return row.value();
  }

  /**
   * Puts another proposal in place of that of a draft. It rests on the same release, unless it says
   * another: what came in between stays a conflict until somebody has looked at it.
   *
   * @param seen the version on which the edit rests
   */
  public ChangeRequest edit(long id, Version seen, Caller by, Proposal proposal) {
    ChangeRequestRow row = begin(id, seen, Transition.EDIT);
    requireAuthor(row, by);
    requireSound(proposal);
    row.propose(proposal, row.basedOn);
    return end(row, by, Kind.EDITED, "editChangeRequest");
  }

  /** Puts a draft up for review, if it could still be published. */
  public ChangeRequest submit(long id, Version seen, Caller by) {
    ChangeRequestRow row = begin(id, seen, Transition.SUBMIT);
    requireAuthor(row, by);
    refuse(problems(row.value()));
    row.state = new State.Submitted().term();
    return end(row, by, Kind.SUBMITTED, "submitChangeRequest");
  }

  /** Takes it back. */
  public ChangeRequest withdraw(long id, Version seen, Caller by) {
    ChangeRequestRow row = begin(id, seen, Transition.WITHDRAW);
    requireAuthor(row, by);
    row.state = new State.Withdrawn().term();
    return end(row, by, Kind.WITHDRAWN, "withdrawChangeRequest");
  }

  /** Turns it down. */
  public ChangeRequest reject(long id, Version seen, Caller by, String reason) {
    ChangeRequestRow row = begin(id, seen, Transition.REJECT);
    requireSomebodyElse(row, by, "reject");
    row.state = new State.Rejected().term();
    return end(row, event(by, Kind.REJECTED, Optional.of(reason)), by, "rejectChangeRequest", "");
  }

  /** Approves it, and so makes a release of it. */
  public ChangeRequest approve(long id, Version seen, Caller by) {
    ChangeRequestRow row = begin(id, seen, Transition.APPROVE);
    requireSomebodyElse(row, by, "approve");
    ChangeRequest request = row.value();
    try {
      Edition made =
          publications.publish(
              newest -> {
                refuse(Checks.conflicts(newest, request.basedOn(), request.changes()));
                refuse(Checks.ofItself(newest, request.proposal()));
                return new Publication(
                    changes(request), request.author(), by.name(), request.title());
              });
      row.release = made.release().number();
      row.state = new State.Approved(row.release).term();
    } catch (BrokenRulesException e) {
      throw refusal(Checks.faults(request.changes(), e.violations()));
    }
    return end(
        row,
        event(by, Kind.APPROVED, Optional.empty()),
        by,
        "approveChangeRequest",
        "release " + row.release);
  }

  /** Says something about it, in whatever state it is. */
  public Event comment(long id, Caller by, String text) {
    ChangeRequest request = get(id);
    Event comment = event(by, Kind.COMMENTED, Optional.of(text));
    store.add(request.id(), comment);
    note(by, "commentOnChangeRequest", request.id(), "");
    return comment;
  }

  private void requireSound(Proposal proposal) {
    List<Fault> faults = check(proposal);
    if (!faults.isEmpty()) {
      throw Problem.invalidBody(faults);
    }
  }

  private List<Fault> faults(Edition live, Proposal proposal) {
    int newest = live.release().number();
    return proposal
        .basedOn()
        .filter(it -> it > newest)
        .map(
            it ->
                List.of(
                    Fault.at(
                        "/basedOn",
                        "unknown-release",
                        "There is no release %d; the newest is %d.".formatted(it, newest))))
        .orElseGet(() -> Checks.all(publications, live, proposal));
  }

  private ChangeRequestRow begin(long id, Version seen, Transition transition) {
    ChangeRequestRow row = store.locked(id).orElseThrow(() -> missing(id));
    seen.require(row.value());
    requirePossible(row.value(), transition);
    return row;
  }

  private ChangeRequest end(ChangeRequestRow row, Caller by, Kind kind, String action) {
    return end(row, event(by, kind, Optional.empty()), by, action, "");
  }

  private ChangeRequest end(
      ChangeRequestRow row, Event event, Caller by, String action, String detail) {
    row.version++;
    row.updatedAt = event.at();
    store.flush();
    store.add(row.id, event);
    note(by, action, row.id, detail);
    return row.value();
  }

  private void note(Caller by, String action, long id, String detail) {
    audit.done(by, action, "/api/v1/change-requests/" + id, detail);
  }

  private static void requirePossible(ChangeRequest request, Transition transition) {
    if (request.allows(transition)) {
      return;
    }
    String possible =
        request.state().possible().stream()
            .map(Transition::term)
            .sorted()
            .collect(Collectors.joining(", "));
    throw conflict(
        "Change request %d is %s: it cannot be taken through %s. %s"
            .formatted(
                request.id(),
                request.state().term(),
                transition.term(),
                possible.isEmpty()
                    ? "Nothing can be done to it any more; make a new one."
                    : "Possible are: " + possible + "."));
  }

  private static void requireAuthor(ChangeRequestRow row, Caller by) {
    if (!row.value().isBy(by)) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "Only its author, %s, may do that. Comment on it, or make a change request of your own."
              .formatted(row.author));
    }
  }

  private static void requireSomebodyElse(ChangeRequestRow row, Caller by, String what) {
    if (row.value().isBy(by)) {
      throw conflict(
          "Nobody may %s a change of their own: somebody else looks at it. Its author may withdraw it."
              .formatted(what));
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
  }

  private static Problem refusal(List<Fault> faults) {
    return conflict("The change does not fit the newest release: see errors.").withFaults(faults);
  }

  private static Problem conflict(String detail) {
    return Problem.of(ProblemType.CONFLICT, detail);
  }

  private static Problem missing(long id) {
    return Problem.notFound(
        "There is no change request %d. All are listed at /api/v1/change-requests.".formatted(id));
  }

  private Event event(Caller by, Kind kind, Optional<String> text) {
    return new Event(now(), by.name(), kind, text);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<Change> changes(ChangeRequest request) {
    return request.changes().stream().map(ProposedChange::toChange).toList();
  }
}
