package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a pathway. */
@Schema(name = "Step", description = "One step of a pathway")
public record StepView(
    @Schema(description = "Stable within the pathway") String id,
    @Schema(description = "Place in the ladder", minimum = "1") int order,
    @Schema(description = "What kind of step it is") String kind,
    @Schema(description = "Where in the escalation it stands; it never falls back from surgical")
        String stage,
    @Schema(description = "Whether the steps after it wait for it") boolean required,
    @Schema(
            description =
                "True when it may start together with the care steps directly before it, else left out")
        Optional<Boolean> alongside,
    @Schema(description = "What happens, in a few plain words") String title,
    @Schema(description = "What a reader should know of it") Optional<String> note,
    @Schema(description = "The treatments of a care or surgery step")
        Optional<List<TreatmentReference>> treatments,
    @Schema(description = "Whether one of the treatments is enough, or all are meant")
        Optional<String> choose,
    @Schema(description = "The tests of the step") Optional<List<DiagnosticReference>> diagnostics,
    @Schema(
            description =
                "Slugs of the findings that are known after it; for the screen, all that it asks")
        Optional<List<String>> establishes,
    @Schema(description = "How long each treatment is tried before its result counts")
        Optional<MinimumTrialView> minimumTrial,
    @Schema(description = "For a hand-over: slug of the condition whose pathway goes on")
        Optional<String> to,
    @Schema(description = "What must be true before it is open") Optional<GateView> gate,
    @Schema(description = "What the evidence says of the treatment for this condition")
        Optional<StepEvidence> evidence,
    @Schema(description = "How the starting list supports the step") String provenance,
    @Schema(description = "Ids of sources") List<String> sources) {

  /** A treatment, in short. */
  @Schema(name = "TreatmentReference", description = "A treatment, in short")
  public record TreatmentReference(
      @Schema(description = "Unique among treatments") String slug,
      @Schema(description = "Name in words") String name,
      @Schema(description = "Kind of treatment") String kind,
      @Schema(description = "Whether it is surgery") boolean surgical,
      @Schema(
              description = "Invasiveness: 0 none, 1 medicine, 2 needle, 3 ablation, 4 surgery",
              minimum = "0",
              maximum = "4")
          int tier) {

    static TreatmentReference of(Treatment it) {
      return new TreatmentReference(
          it.slug(), it.name(), it.kind().term(), it.surgical(), it.tier());
    }
  }

  /** A diagnostic, in short. */
  @Schema(name = "DiagnosticReference", description = "A diagnostic, in short")
  public record DiagnosticReference(
      @Schema(description = "Unique among diagnostics") String slug,
      @Schema(description = "Name in words") String name) {

    static DiagnosticReference of(Diagnostic it) {
      return new DiagnosticReference(it.slug(), it.name());
    }
  }

  /** How long a treatment is tried. */
  @Schema(
      name = "MinimumTrial",
      description = "How long a treatment is tried before its result counts")
  public record MinimumTrialView(
      @Schema(
              description = "ISO 8601 duration in whole weeks or days",
              pattern = CriterionView.DURATION)
          String duration,
      @Schema(description = "Where the number comes from") String provenance,
      @Schema(description = "Ids of sources") List<String> sources) {}

  /** What the evidence says, in short. */
  @Schema(
      name = "StepEvidence",
      description =
          "What the evidence says of a treatment for a condition; the condition's treatments have the sources on both sides")
  public record StepEvidence(
      @Schema(description = "The evidence in one word") String grade,
      @Schema(description = "The evidence in plain words") String note) {

    static StepEvidence of(Evidence it) {
      return new StepEvidence(it.grade().term(), it.note());
    }
  }

  static StepView of(Reading reading, GateWords words, Pathway pathway, Step step) {
    Activity activity = step.activity();
    return new StepView(
        step.id(),
        pathway.steps().indexOf(step) + 1,
        step.kind().term(),
        step.stage().term(),
        step.required(),
        Optional.of(step.alongside()).filter(Boolean::booleanValue),
        step.title(),
        step.note(),
        some(activity.treatments())
            .map(it -> it.stream().map(reading::treatment).map(TreatmentReference::of).toList()),
        activity instanceof Activity.Care care
            ? Optional.of(care.choose().term())
            : Optional.empty(),
        some(activity.diagnostics())
            .map(it -> it.stream().map(reading::diagnostic).map(DiagnosticReference::of).toList()),
        establishes(pathway, step),
        step.minimumTrial()
            .map(
                it ->
                    new MinimumTrialView(
                        it.duration().toString(), it.provenance().term(), it.sources())),
        activity instanceof Activity.Handover handover
            ? Optional.of(handover.to())
            : Optional.empty(),
        step.gate().map(gate -> GateView.of(reading, words, gate)),
        evidence(reading, pathway, activity),
        step.provenance().term(),
        step.sources());
  }

  private static Optional<List<String>> establishes(Pathway pathway, Step step) {
    return switch (step.kind()) {
      case SCREEN, DIAGNOSTIC, REFERRAL -> Optional.of(pathway.establishedBy(step));
      case CARE, HANDOVER, SURGERY -> Optional.empty();
    };
  }

  /** The evidence of the strongest link between the first treatment and the condition. */
  private static Optional<StepEvidence> evidence(
      Reading reading, Pathway pathway, Activity activity) {
    Condition condition = reading.condition(pathway.condition());
    return activity.treatments().stream()
        .findFirst()
        .map(reading::treatment)
        .flatMap(treatment -> reading.bareCatalog().strongestLink(condition, treatment))
        .map(link -> StepEvidence.of(link.evidence()));
  }

  private static Optional<List<String>> some(List<String> slugs) {
    return Optional.of(slugs).filter(it -> !it.isEmpty());
  }
}
