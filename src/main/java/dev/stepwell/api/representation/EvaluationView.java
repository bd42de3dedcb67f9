package dev.stepwell.api.representation;

import dev.stepwell.api.representation.PathwayView.RedFlagReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a history stands on a pathway. This and the records in it say what the contract says;
 * {@link EvaluationWriter} writes the same, member by member.
 */
@Schema(
    name = "Evaluation",
    description =
        "Where a history stands on a pathway: every step with its status and its reasons. The same"
            + " release, day and history give the same bytes. Nothing of it is kept")
public record EvaluationView(
    @Schema(description = "Slug of the condition") String condition,
    @Schema(
            description = "The release that was read; with it the answer can be had again",
            minimum = "1")
        int release,
    @Schema(
            description =
                "The digest of the pathway in that release, as the pathway itself shows it",
            pattern = "^sha-256:[0-9a-f]{64}$")
        String digest,
    @Schema(description = "The day for which it holds") LocalDate evaluatedFor,
    @Schema(
            description =
                "The day from which to ask again: seven days on, or the day on which an ongoing trial"
                    + " reaches a minimum, if that is sooner")
        LocalDate validUntil,
    @Schema(description = "What comes next; of several that hold, the first in this order")
        String disposition,
    @Schema(description = "What the red flags say; they come before everything else")
        ScreenStandingView screen,
    @Schema(
            description =
                "Ids of the steps to take or to go on with, in ladder order; never a surgical one")
        List<String> next,
    @Schema(description = "Where each step of the pathway stands, in ladder order", minItems = 1)
        List<StepStandingView> steps,
    @Schema(
            description =
                "Where the pathway goes on, with the disposition hand-over, else left out")
        Optional<List<OpenHandOverView>> handOver,
    @Schema(description = "How the criteria for a surgical consultation look")
        SurgicalConsultationView surgicalConsultation,
    @Schema(description = "Trials that count for nothing here; left out where there is none")
        Optional<List<UnusedTrialView>> notUsed,
    @Schema(description = "What this is, and is not") String notice) {

  /** What the red flags and the exclusions say. */
  @Schema(name = "ScreenStanding", description = "What the red flags and the exclusions say")
  public record ScreenStandingView(
      @Schema(description = "The first that holds") String verdict,
      @Schema(description = "Red flags that are present, the most urgent first")
          List<RedFlagReference> flagged,
      @Schema(
              description =
                  "Slugs of the pathway's own red flags that are not answered, the most urgent first,"
                      + " then of its exclusions")
          List<String> unanswered,
      @Schema(description = "Exclusions that are present; left out where none is")
          Optional<List<PresentExclusionView>> excluded) {}

  /** An exclusion that is present. */
  @Schema(name = "PresentExclusion", description = "An exclusion that is present")
  public record PresentExclusionView(
      @Schema(description = "Slug of the finding") String slug,
      @Schema(description = "A sentence that is true of the person") String text,
      @Schema(description = "What to do instead, if the catalog says it") Optional<String> help) {}

  /** A hand-over that is open. */
  @Schema(
      name = "OpenHandOver",
      description = "A pathway that goes on from here, for the same history")
  public record OpenHandOverView(
      @Schema(description = "Id of the step that hands over") String step,
      @Schema(description = "Slug of the condition whose pathway goes on") String condition,
      @Schema(description = "Path of that pathway on this server") String href,
      @Schema(description = "Why, in the words of the gate") String because) {}

  /** How the criteria for a surgical consultation look. */
  @Schema(
      name = "SurgicalConsultation",
      description = "How the criteria for a surgical consultation look; never more than that")
  public record SurgicalConsultationView(
      @Schema(description = "Their verdict as a whole") String criteria,
      @Schema(description = "The same in words, with what is missing") String text) {}

  /** A trial that counts for nothing here. */
  @Schema(name = "UnusedTrial", description = "A trial that counts for nothing on this pathway")
  public record UnusedTrialView(
      @Schema(description = "JSON pointer to the trial in the history") String pointer,
      @Schema(description = "Why; the first that holds") String code,
      @Schema(description = "The same in words") String because) {}
}
