package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ordered escalation of a condition. */
@Schema(
    name = "Pathway",
    description =
        "The ordered escalation of a condition: non-surgical options first, surgery gated. The order"
            + " is the ladder's own, not that of invasiveness")
public record PathwayView(
    @Schema(description = "The condition") ConditionReference condition,
    @Schema(
            description =
                "ladder: it has a required care step; referral: it leads straight to somebody else")
        String type,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(
            description =
                "SHA-256 over the RFC 8785 canonical form of this body without digest, release, links,"
                    + " reviewOverdue and recalled",
            pattern = "^sha-256:[0-9a-f]{64}$")
        String digest,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "What this is, and is not") String notice,
    @Schema(description = "What the screen asks before anything else")
        List<RedFlagReference> redFlags,
    @Schema(description = "Who is out of scope; the screen asks these too")
        List<ExclusionReference> exclusions,
    @Schema(description = "The steps, in ladder order", minItems = 1) List<StepView> steps,
    @Schema(description = "Where the pathway goes on elsewhere")
        List<PathwayHandOverView> handsOverTo,
    @Schema(description = "Treatments that must not be used here")
        List<ForbiddenTreatmentView> forbidden,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") ConditionLinks links) {

  /** Said with every pathway, and with every evaluation on it. */
  public static final String NOTICE =
      "General information for adults, not medical advice. Criteria for a"
          + " surgical consultation look met, not met or unknown, never more.";

  /** A condition, in short. */
  @Schema(name = "ConditionReference", description = "A condition, in short")
  public record ConditionReference(
      @Schema(description = "Unique among conditions") String slug,
      @Schema(description = "Name in words") String name,
      @Schema(description = "Slug of its category") String category,
      @Schema(description = "How soon a person with it needs to be seen") String urgency) {

    static ConditionReference of(Condition it) {
      return new ConditionReference(
          it.slug(), it.name(), it.category().term(), it.urgency().term());
    }
  }

  /** A red flag, in short. */
  @Schema(name = "RedFlagReference", description = "A red flag, in short")
  public record RedFlagReference(
      @Schema(description = "Unique among findings") String slug,
      @Schema(description = "What is seen or felt") String sign,
      @Schema(description = "How soon to be seen") String urgency,
      @Schema(description = "What to do") String action) {

    static RedFlagReference of(RedFlag flag) {
      return new RedFlagReference(flag.slug(), flag.sign(), flag.urgency().term(), flag.action());
    }
  }

  /** An exclusion, in short. */
  @Schema(
      name = "ExclusionReference",
      description = "A finding that puts a person out of scope, in short")
  public record ExclusionReference(
      @Schema(description = "Unique among findings") String slug,
      @Schema(description = "A sentence that is true when it is present") String text) {}

  /** A hand-over. */
  @Schema(
      name = "PathwayHandOver",
      description = "Another pathway that goes on from here, and when")
  public record PathwayHandOverView(
      @Schema(description = "Slug of the condition whose pathway goes on") String condition,
      @Schema(description = "When, in the words of the gate") String when,
      @Schema(description = "Id of the step that hands over") String step) {}

  /** The pathway of the condition with this slug, which exists. */
  public static PathwayView of(Reading reading, String slug) {
    Condition condition = reading.condition(slug);
    Pathway pathway = reading.pathway(slug);
    GateWords words = new GateWords(reading.bareCatalog(), pathway);
    List<RedFlagReference> redFlags =
        pathway.redFlags().stream().map(reading::redFlag).map(RedFlagReference::of).toList();
    List<ExclusionReference> exclusions =
        pathway.exclusions().stream()
            .map(reading::finding)
            .map(it -> new ExclusionReference(it.slug(), it.statement()))
            .toList();
    List<StepView> steps =
        pathway.steps().stream().map(step -> StepView.of(reading, words, pathway, step)).toList();
    List<ForbiddenTreatmentView> forbidden = ForbiddenTreatmentView.of(reading, pathway);
    PathwayView undigested =
        new PathwayView(
            ConditionReference.of(condition),
            pathway.type().term(),
            reading.changedIn().number(),
            "",
            pathway.reviewedOn(),
            pathway.nextReviewOn(),
            reading.overdue(pathway.nextReviewOn()),
            NOTICE,
            redFlags,
            exclusions,
            steps,
            handsOverTo(words, pathway),
            forbidden,
            pathway.sources(),
            ConditionLinks.of(slug));
    return undigested.with(PathwayDigest.of(undigested));
  }

  private static List<PathwayHandOverView> handsOverTo(GateWords words, Pathway pathway) {
    return pathway
        .steps(Activity.Kind.HANDOVER)
        .map(
            step ->
                new PathwayHandOverView(
                    ((Activity.Handover) step.activity()).to(),
                    step.gate().map(Gate::criterion).map(words::of).orElse(""),
                    step.id()))
        .toList();
  }

  private PathwayView with(String digest) {
    return new PathwayView(
        condition,
        type,
        release,
        digest,
        reviewedOn,
        nextReviewOn,
        reviewOverdue,
        notice,
        redFlags,
        exclusions,
        steps,
        handsOverTo,
        forbidden,
        sources,
        links);
  }
}
