package dev.stepwell.release;

import dev.stepwell.catalog.rules.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A catalog was not published, because it breaks rules. */
public final class BrokenRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  BrokenRulesException(List<Violation> violations) {
    super(
        violations.stream()
            .map(it -> it.path() + ": " + it.message())
            .collect(Collectors.joining("\n", "The catalog breaks rules:\n", "")));
    this.violations = List.copyOf(violations);
  }

  /** Everything that is broken, by rule and place. */
  public List<Violation> violations() {
    return violations;
  }
}
