package dev.stepwell.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code change_request_event}. */
@Entity
@Immutable
@Table(name = "change_request_event")
class EventRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "change_request")
  long changeRequest;

  Instant at;
  String by;
  String kind;
  @Nullable String text;

  static EventRow of(long changeRequest, Event event) {
    EventRow row = new EventRow();
    row.changeRequest = changeRequest;
    row.at = event.at();
    row.by = event.by();
    row.kind = event.kind().term();
    row.text = event.text().orElse(null);
    return row;
  }

  Event value() {
    return new Event(
        at, by, Event.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), Optional.ofNullable(text));
  }
}
