package dev.stepwell.api.representation;

import dev.stepwell.api.representation.PathwayView.ConditionReference;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Trial.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation of a pathway can use. */
@Schema(
    name = "Intake",
    description =
        "What an evaluation of a pathway can use, each with a plain question: a form is made of it")
public record IntakeView(
    @Schema(description = "The condition") ConditionReference condition,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "What the screen asks before anything else; all are to be answered")
        List<RedFlagQuestion> redFlags,
    @Schema(description = "Who is out of scope; the screen asks these too, all are to be answered")
        List<FindingQuestion> exclusions,
    @Schema(
            description =
                "The other findings that the pathway establishes or asks for, in ladder order")
        List<FindingQuestion> findings,
    @Schema(description = "The treatments whose trials count, in ladder order")
        List<TrialQuestion> trials,
    @Schema(description = "What may have come of a trial") List<OutcomeAnswer> outcomes,
    @Schema(description = "Where to send the answers, and what they are asked for")
        IntakeLinks links) {

  /** A red flag as a question. */
  @Schema(name = "RedFlagQuestion", description = "A red flag as a question")
  public record RedFlagQuestion(
      @Schema(description = "Its member of findings") String slug,
      @Schema(description = "The plain question; yes means present") String question,
      @Schema(description = "What is seen or felt") String sign,
      @Schema(description = "How soon to be seen") String urgency,
      @Schema(description = "What to do if it is present") String action) {

    static RedFlagQuestion of(RedFlag it) {
      return new RedFlagQuestion(
          it.slug(), it.question(), it.sign(), it.urgency().term(), it.action());
    }
  }

  /** A finding as a question. */
  @Schema(name = "FindingQuestion", description = "A finding as a question")
  public record FindingQuestion(
      @Schema(description = "Its member of findings") String slug,
      @Schema(description = "What it is to a pathway") String kind,
      @Schema(description = "The plain question; yes means present") String question,
      @Schema(description = "How to answer") Optional<String> help) {

    static FindingQuestion of(Finding it) {
      return new FindingQuestion(it.slug(), it.kind().term(), it.question(), it.help());
    }
  }

  /** A treatment as a question. */
  @Schema(name = "TrialQuestion", description = "A treatment as a question")
  public record TrialQuestion(
      @Schema(description = "Slug of the treatment, for the member treatment of a trial")
          String treatment,
      @Schema(description = "Name in words") String name,
      @Schema(description = "The plain question") String question,
      @Schema(description = "Whether it is surgery: then its trial opens no gate") boolean surgical,
      @Schema(
              description =
                  "How long it is tried before its result counts; left out where no number is known",
              pattern = CriterionView.DURATION)
          Optional<String> minimumTrial,
      @Schema(description = "Its equivalence group: two names of one procedure are one trial")
          Optional<String> group) {

    static TrialQuestion of(Intake intake, Treatment it) {
      return new TrialQuestion(
          it.slug(),
          it.name(),
          intake.question(it),
          it.surgical(),
          intake.minimumTrial(it).map(CareDuration::toString),
          it.group());
    }
  }

  /** What may have come of a trial. */
  @Schema(name = "OutcomeAnswer", description = "What may have come of a trial")
  public record OutcomeAnswer(
      @Schema(description = "The value of the member outcome of a trial") String outcome,
      @Schema(description = "The same in plain words") String text) {

    static OutcomeAnswer of(Outcome it) {
      return new OutcomeAnswer(it.term(), Intake.answer(it));
    }
  }

  /** Where the answers go. */
  @Schema(name = "IntakeLinks", description = "Where the answers go; paths on this server")
  public record IntakeLinks(
      @Schema(description = "This, also as a JSON Schema: application/schema+json") String self,
      @Schema(description = "The pathway") String pathway,
      @Schema(description = "POST the answers here") String evaluations) {

    static IntakeLinks of(String slug) {
      String pathway = Paths.pathway(slug);
      return new IntakeLinks(pathway + "/intake", pathway, pathway + "/evaluations");
    }
  }

  /** The intake of the condition with this slug, which exists. */
  public static IntakeView of(Reading reading, String slug) {
    Condition condition = reading.condition(slug);
    Intake intake = intake(reading, slug);
    return new IntakeView(
        ConditionReference.of(condition),
        reading.changedIn().number(),
        intake.redFlags().stream().map(RedFlagQuestion::of).toList(),
        intake.exclusions().stream().map(FindingQuestion::of).toList(),
        intake.findings().stream().map(FindingQuestion::of).toList(),
        intake.treatments().stream().map(it -> TrialQuestion.of(intake, it)).toList(),
        Stream.of(Outcome.values()).map(OutcomeAnswer::of).toList(),
        IntakeLinks.of(slug));
  }

  /** The intake, with everything that it uses noted. */
  static Intake intake(Reading reading, String slug) {
    Intake intake = new Intake(reading.bareCatalog(), reading.pathway(slug));
    intake.redFlags().forEach(reading::note);
    intake.exclusions().forEach(it -> reading.finding(it.slug()));
    intake.findings().forEach(it -> reading.finding(it.slug()));
    for (Treatment treatment : intake.treatments()) {
      reading.note(treatment);
      treatment.group().ifPresent(reading::group);
    }
    return intake;
  }
}
