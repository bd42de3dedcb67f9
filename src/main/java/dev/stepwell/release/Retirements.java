package dev.stepwell.release;

import dev.stepwell.catalog.rules.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a catalog no longer shows of retirements: that there was something, and what succeeds it.
 */
final class Retirements {

  private static final int RULE = 7;

  private Retirements() {}

  /** Where a change retires what never was, or names a successor that is not there. */
  static List<Violation> check(Optional<Edition> before, Edition next, List<Change> changes) {
    return changes.stream()
        .filter(Change::retires)
        .flatMap(change -> Stream.concat(unknown(before, change), successor(next, change)))
        .toList();
  }

  private static Stream<Violation> unknown(Optional<Edition> before, Change change) {
    boolean known =
        before
            .filter(
                it ->
                    it.catalog().entries(change.type()).containsKey(change.key())
                        || it.retirement(change.type(), change.key()).isPresent())
            .isPresent();
    return known
        ? Stream.empty()
        : Stream.of(
            new Violation(
                RULE,
                change.id().path(),
                "nothing-to-retire",
                "There is no " + change.type().term() + " \"" + change.key() + "\" to retire."));
  }

  private static Stream<Violation> successor(Edition next, Change change) {
    return change
        .successor()
        .filter(key -> !next.catalog().entries(change.type()).containsKey(key))
        .map(
            key ->
                new Violation(
                    RULE,
                    change.id().path() + "/successor",
                    "unknown-reference",
                    "There is no " + change.type().term() + " \"" + key + "\" in the catalog."))
        .stream();
  }
}
