package dev.stepwell.api;

import dev.stepwell.problem.JsonValue;
import dev.stepwell.problem.Problem;

/** The numbers of releases, as they stand in paths. */
final class ReleaseNumber {

  private ReleaseNumber() {}

  /**
   * The number.
   *
   * @throws Problem a 404 for text that is the number of none
   */
  static int parse(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw Problem.notFound(
          "There is no release %s. All are listed at /api/v1/releases."
              .formatted(JsonValue.quoted(text)));
    }
    return Integer.parseInt(text);
  }
}
