package dev.stepwell.authoring;

import dev.stepwell.problem.JsonValue;
import dev.stepwell.problem.Problem;

/** The ids of change requests: numbers, as text. */
public final class ChangeRequestId {

  private ChangeRequestId() {}

  /**
   * The number of an id.
   *
   * @throws Problem a 404 for text that is the id of none
   */
  public static long parse(String id) {
    if (!id.matches("[1-9][0-9]{0,17}")) {
      throw Problem.notFound(
          "There is no change request %s. All are listed at /api/v1/change-requests."
              .formatted(JsonValue.quoted(id)));
    }
    return Long.parseLong(id);
  }
}
