package dev.stepwell.api.representation;

import dev.stepwell.api.representation.PathwayView.RedFlagReference;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.catalog.Finding;
import dev.stepwell.pathway.Activity.Handover;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.Screening;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a history stands on a pathway. */
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
    @Schema(
            description = "What comes next; of several that hold, the first in this order",
            enumeration = {
              "emergency",
              "same-day",
              "urgent-referral",
              "out-of-scope",
              "complete-screen",
              "hand-over",
              "improving",
              "surgical-consultation",
              "continue",
              "specialist-review"
            })
        String disposition,
    @Schema(description = "What the red flags say; they come before everything else")
        ScreenView screen,
    @Schema(
            description =
                "Ids of the steps to take or to go on with, in ladder order; never a surgical one")
        List<String> next,
    @Schema(description = "Where each step of the pathway stands, in ladder order", minItems = 1)
        List<StepStandingView> steps,
    @Schema(
            description =
                "Where the pathway goes on, with the disposition hand-over, else left out")
        Optional<List<HandOverView>> handOver,
    @Schema(description = "How the criteria for a surgical consultation look")
        SurgicalConsultationView surgicalConsultation,
    @Schema(description = "Trials that count for nothing here; left out where there is none")
        Optional<List<NotUsedView>> notUsed,
    @Schema(description = "What this is, and is not") String notice) {

  /** What the red flags and the exclusions say. */
  @Schema(name = "Screen", description = "What the red flags and the exclusions say")
  public record ScreenView(
      @Schema(
              description = "The first that holds",
              enumeration = {"flagged", "incomplete", "clear"})
          String verdict,
      @Schema(description = "Red flags that are present, the most urgent first")
          List<RedFlagReference> flagged,
      @Schema(
              description =
                  "Slugs of the pathway's own red flags that are not answered, the most urgent first,"
                      + " then of its exclusions")
          List<String> unanswered,
      @Schema(description = "Exclusions that are present; left out where none is")
          Optional<List<ExcludedView>> excluded) {

    static ScreenView of(Catalog catalog, Screening it) {
      return new ScreenView(
          it.verdict().term(),
          it.flagged().stream()
              .flatMap(slug -> catalog.redFlag(slug).stream())
              .map(RedFlagReference::of)
              .toList(),
          it.unanswered(),
          some(
              it.exclusions().stream()
                  .flatMap(slug -> catalog.finding(slug).stream())
                  .map(ExcludedView::of)
                  .toList()));
    }
  }

  /** An exclusion that is present. */
  @Schema(name = "Excluded", description = "An exclusion that is present")
  public record ExcludedView(
      @Schema(description = "Slug of the finding") String slug,
      @Schema(description = "A sentence that is true of the person") String text,
      @Schema(description = "What to do instead, if the catalog says it") Optional<String> help) {

    static ExcludedView of(Finding it) {
      return new ExcludedView(it.slug(), it.statement(), it.help());
    }
  }

  /** A hand-over that is open. */
  @Schema(name = "HandOver", description = "A pathway that goes on from here, for the same history")
  public record HandOverView(
      @Schema(description = "Id of the step that hands over") String step,
      @Schema(description = "Slug of the condition whose pathway goes on") String condition,
      @Schema(description = "Path of that pathway on this server") String href,
      @Schema(description = "Why, in the words of the gate") String because) {}

  /** How the criteria for a surgical consultation look. */
  @Schema(
      name = "SurgicalConsultation",
      description = "How the criteria for a surgical consultation look; never more than that")
  public record SurgicalConsultationView(
      @Schema(
              description = "Their verdict as a whole",
              enumeration = {"met", "unmet", "unknown", "withheld", "not-offered"})
          String criteria,
      @Schema(description = "The same in words, with what is missing") String text) {}

  /** A trial that counts for nothing here. */
  @Schema(name = "NotUsed", description = "A trial that counts for nothing on this pathway")
  public record NotUsedView(
      @Schema(description = "JSON pointer to the trial in the history") String pointer,
      @Schema(
              description = "Why; the first that holds",
              enumeration = {"forbidden-here", "a-test", "surgical", "not-in-this-pathway"})
          String code,
      @Schema(description = "The same in words") String because) {

    static NotUsedView of(EvaluationWords words, NotUsed it) {
      return new NotUsedView("/trials/" + it.index(), it.code().term(), words.because(it));
    }
  }

  /**
   * An evaluation in words.
   *
   * @param condition slug of the condition
   * @param release number of the release that was read
   * @param digest the pathway's
   */
  public static EvaluationView of(
      Catalog catalog,
      EvaluationWords words,
      String condition,
      int release,
      String digest,
      Evaluation it) {
    return new EvaluationView(
        condition,
        release,
        digest,
        it.day(),
        it.validUntil(),
        it.disposition().term(),
        ScreenView.of(catalog, it.screen()),
        it.next(),
        it.steps().stream().map(step -> StepStandingView.of(words, step)).toList(),
        some(handOver(words, it)),
        new SurgicalConsultationView(it.consultation().term(), words.consultation(it)),
        some(it.notUsed().stream().map(trial -> NotUsedView.of(words, trial)).toList()),
        PathwayView.NOTICE);
  }

  private static List<HandOverView> handOver(EvaluationWords words, Evaluation it) {
    return it.steps().stream()
        .filter(step -> it.handOver().contains(step.step().id()))
        .map(step -> handOver(words, step))
        .toList();
  }

  private static HandOverView handOver(EvaluationWords words, StepStanding it) {
    String to = ((Handover) it.step().activity()).to();
    return new HandOverView(it.step().id(), to, Paths.pathway(to), words.met(it));
  }

  static <T> Optional<List<T>> some(List<T> list) {
    return Optional.of(list).filter(it -> !it.isEmpty());
  }
}
