package dev.stepwell.operations.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a rendering; it also knows what was asked, so that tests can tell whether each
 * question can fail.
 */
final class Findings {

  private final List<String> found = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> failed = new LinkedHashSet<>();

  /** Notes the finding unless something holds. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotations are no dependency of ours
  void unless(boolean holds, String finding, Object... facts) {
    asked.add(finding);
    if (!holds) {
      failed.add(finding);
      found.add(finding.formatted(facts));
    }
  }

  /** In the order in which they were found. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** Every finding that could have been noted, without its facts. */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Those that were noted. */
  Set<String> failed() {
    return Set.copyOf(failed);
  }
}
