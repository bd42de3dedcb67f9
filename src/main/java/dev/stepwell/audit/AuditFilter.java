package dev.stepwell.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Which entries are wanted: those that pass all that is given.
 *
 * @param who a name, whatever its case, or a subject
 * @param action the name of an operation
 * @param outcome what came of it
 * @param from not before this instant
 * @param to before this instant
 * @param target a path; what lies beneath it passes too
 */
public record AuditFilter(
    Optional<String> who,
    Optional<String> action,
    Optional<Outcome> outcome,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> target) {

  /** As SQL, with a place for each of the {@link #values}. */
  String condition() {
    var all = new StringJoiner(" and ");
    all.add("true");
    who.ifPresent(it -> all.add("(lower(name) = lower(?) or subject = ?)"));
    action.ifPresent(it -> all.add("action = ?"));
    outcome.ifPresent(it -> all.add("outcome = ?"));
    from.ifPresent(it -> all.add("at >= ?"));
    to.ifPresent(it -> all.add("at < ?"));
    target.ifPresent(it -> all.add("(target = ? or starts_with(target, ? || '/'))"));
    return all.toString();
  }

  List<Object> values() {
    var values = new ArrayList<Object>();
    who.ifPresent(it -> values.addAll(List.of(it, it)));
    action.ifPresent(values::add);
    outcome.map(Outcome::term).ifPresent(values::add);
    from.map(AuditFilter::utc).ifPresent(values::add);
    to.map(AuditFilter::utc).ifPresent(values::add);
    target.ifPresent(it -> values.addAll(List.of(it, it)));
    return values;
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
