package dev.stepwell.api.representation;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a step stands. */
@Schema(name = "StepStanding", description = "Where a person stands on a step of the pathway")
public record StepStandingView(
    @Schema(description = "Id of the step") String id,
    @Schema(description = "Its status; of several that hold, the first") String status,
    @Schema(description = "How it was completed; left out otherwise") Optional<String> result,
    @Schema(description = "All reasons for the status; left out for one that is available")
        Optional<List<StandingReasonView>> because,
    @Schema(description = "Where its gate stands; left out for a step without")
        Optional<GateStandingView> gate,
    @Schema(
            description =
                "What is missing: nothing of it is met yet, and all of it together clears the screen"
                    + " and opens the gate. Left out where nothing is, or a red flag locks the step")
        Optional<List<MissingCriterionView>> toUnlock) {

  /** A reason. */
  @Schema(name = "StandingReason", description = "A reason")
  public record StandingReasonView(
      @Schema(description = "The reason, in kebab-case") String code,
      @Schema(description = "The same in words") String text) {}

  /** Where a gate stands. */
  @Schema(name = "GateStanding", description = "Where a gate stands. It never opens on unknown")
  public record GateStandingView(
      @Schema(
              description =
                  "withheld while a red flag locks the step: then nobody looks at its criteria")
          String verdict,
      @Schema(
              description =
                  "What keeps it from being better than unknown, whatever its criterion says; left"
                      + " out where nothing does")
          Optional<List<StandingReasonView>> because,
      @Schema(description = "The criterion that decides; left out where it is withheld")
          Optional<JudgedCriterionView> criterion,
      @Schema(description = "The longer care that some payers ask; reported, never deciding")
          Optional<JudgedCriterionView> stricter) {}
}
