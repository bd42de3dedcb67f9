package dev.stepwell.api.representation;

import dev.stepwell.release.Recall;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a release should not be relied on any more. */
@Schema(
    name = "Recall",
    description =
        "Said where the release that was read should not be relied on any more; it answers all the"
            + " same")
public record RecallView(
    @Schema(description = "Why, in plain words") String reason,
    @Schema(description = "When it was recalled, in UTC") Instant recalledAt) {

  static RecallView of(Recall recall) {
    return new RecallView(recall.reason(), recall.at());
  }
}
