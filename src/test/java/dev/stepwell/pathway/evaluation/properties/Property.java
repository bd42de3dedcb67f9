package dev.stepwell.pathway.evaluation.properties;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that holds for every history.
 *
 * @param name a sentence
 * @param rule what it complains about
 */
record Property(String name, Rule rule) {

  /** Looks for what is wrong with a case. */
  @FunctionalInterface
  interface Rule {

    /** What is wrong; empty if nothing is. */
    Optional<String> complaint(Case it);
  }

  /** The complaint, or that the evaluator threw something. */
  Optional<String> complaint(Case it) {
    try {
      return rule.complaint(it);
    } catch (RuntimeException e) {
      return Optional.of("threw " + e);
    }
  }

  /** Nothing if both are the same. */
  static Optional<String> same(String what, Object expected, Object actual) {
    return Objects.equals(expected, actual)
        ? Optional.empty()
        : Optional.of(what + " should be " + expected + ", and is " + actual);
  }

  /** Nothing if it holds. */
  static Optional<String> holds(boolean holds, Supplier<String> otherwise) {
    return holds ? Optional.empty() : Optional.of(otherwise.get());
  }

  /** The first complaint of several. */
  static Optional<String> first(Stream<Optional<String>> complaints) {
    return complaints.flatMap(Optional::stream).findFirst();
  }
}
