package dev.stepwell.api.evaluation;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.JsonValue;
import java.util.List;

/** The words for a slug in a body that is none. */
final class Unknown {

  private Unknown() {}

  /** The nearest slugs, or else where to find all: in this collection. */
  static String detail(String what, String slug, List<String> known, String collection) {
    return "There is no %s %s. %s"
        .formatted(
            what,
            JsonValue.quoted(slug),
            Nearest.question(slug, known)
                .orElse("%s/%s has them all.".formatted(Paths.ROOT, collection)));
  }
}
