package dev.stepwell.api;

import dev.stepwell.api.representation.CodeMatchKind;
import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * An ICD-10-CM code as somebody wrote it. Dot and case do not count. A header code, which is not
 * billable and stands at no entry, matches its children.
 */
record CodeMatch(String folded, CodeMatchKind kind) {

  /** A code against the codes of all conditions. */
  static CodeMatch of(String code, Collection<Condition> conditions) {
    String folded = fold(code);
    boolean exact = conditions.stream().flatMap(it -> codes(it).stream()).anyMatch(folded::equals);
    return new CodeMatch(folded, exact ? CodeMatchKind.EXACT : CodeMatchKind.HEADER);
  }

  /** Whether a condition has the code, or a child of it. */
  boolean matches(Condition condition) {
    return codes(condition).stream().anyMatch(this::matches);
  }

  /** The codes of these conditions that match, each once, in order. */
  List<String> found(Collection<Condition> conditions) {
    return conditions.stream()
        .flatMap(it -> it.codings().stream())
        .filter(it -> it.system().equals(Coding.ICD_10_CM))
        .map(Coding::code)
        .filter(it -> matches(fold(it)))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean matches(String code) {
    return switch (kind) {
      case EXACT -> code.equals(folded);
      case HEADER -> code.startsWith(folded);
    };
  }

  private static List<String> codes(Condition condition) {
    return condition.codings().stream()
        .filter(it -> it.system().equals(Coding.ICD_10_CM))
        .map(it -> fold(it.code()))
        .toList();
  }

  private static String fold(String code) {
    return code.replace(".", "").toUpperCase(Locale.ROOT);
  }
}
