package dev.stepwell.picture;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.GateText;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Sentence;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a picture tells, in whatever form: the texts of one pathway, and of an evaluation on it. */
final class Told {

  private final Pathway pathway;
  private final Catalog catalog;
  private final Optional<Evaluation> evaluation;
  private final GateWords gates;
  private final EvaluationWords standings;

  Told(Pathway pathway, Catalog catalog, Optional<Evaluation> evaluation) {
    this.pathway = pathway;
    this.catalog = catalog;
    this.evaluation = evaluation;
    this.gates = new GateWords(catalog, pathway);
    this.standings = new EvaluationWords(catalog, pathway);
  }

  String title() {
    return Labels.title(condition(pathway.condition()), pathway);
  }

  int order(Step step) {
    return pathway.steps().indexOf(step) + 1;
  }

  /** Such as "Required safety check". */
  String kind(Step step) {
    return Labels.need(step) + " " + Labels.kind(step.kind());
  }

  /** What there is to say of a step besides its title. */
  List<String> details(Step step) {
    List<String> details = new ArrayList<>();
    String choice =
        step.activity() instanceof Activity.Care care && care.choose() == Activity.Choice.ALL
            ? " and "
            : " or ";
    addUnlessSaid(
        details, step, step.activity().treatments().stream().map(this::treatment), choice);
    addUnlessSaid(
        details, step, step.activity().diagnostics().stream().map(this::diagnostic), ", ");
    if (step.activity() instanceof Activity.Handover handover) {
      addUnlessSaid(details, step, Stream.of(condition(handover.to())), "");
    }
    step.minimumTrial().ifPresent(it -> details.add("For at least " + GateWords.of(it.duration())));
    if (step.alongside()) {
      details.add(Labels.ALONGSIDE);
    }
    return details;
  }

  private static void addUnlessSaid(
      List<String> details, Step step, Stream<String> names, String between) {
    String text = String.join(between, names.toList());
    String said = step.title().toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !said.contains(text.toLowerCase(Locale.ROOT))) {
      details.add(text);
    }
  }

  /** Its gate, with what is known of it; empty for a step without. */
  Optional<GateText> gate(Step step) {
    return standing(step).map(standings::gate).orElseGet(() -> gates.text(step));
  }

  /** Where a person stands on a step; empty without an evaluation. */
  Optional<StepStanding> standing(Step step) {
    return evaluation.flatMap(
        on -> on.steps().stream().filter(it -> it.step().id().equals(step.id())).findFirst());
  }

  /** Why a step has its status. */
  List<String> because(StepStanding standing) {
    return standing.because().stream().map(standings::because).map(Sentence::of).toList();
  }

  /** Whether a step is one to take, or to go on with. */
  boolean isNext(Step step) {
    return evaluation.filter(it -> it.next().contains(step.id())).isPresent();
  }

  /**
   * The red flags by what to do: the most urgent first, and those that are present before all. What
   * is present counts, also where the pathway does not ask for it.
   */
  Map<String, List<RedFlag>> redFlags() {
    Map<String, List<RedFlag>> byAction = new LinkedHashMap<>();
    Stream.concat(
            evaluation.stream().flatMap(it -> it.screen().flagged().stream()),
            pathway.redFlags().stream())
        .distinct()
        .flatMap(slug -> catalog.redFlag(slug).stream())
        .sorted(
            Comparator.comparing((RedFlag it) -> !isPresent(it.slug()))
                .thenComparing(RedFlag::urgency))
        .forEach(
            it ->
                byAction
                    .computeIfAbsent(
                        Labels.urgency(it.urgency()) + ": " + it.action(), any -> new ArrayList<>())
                    .add(it));
    return byAction;
  }

  List<Finding> exclusions() {
    return pathway.exclusions().stream().flatMap(it -> catalog.finding(it).stream()).toList();
  }

  /** Whether a red flag or an exclusion is known to be present. */
  boolean isPresent(String slug) {
    return evaluation
        .map(Evaluation::screen)
        .filter(it -> it.flagged().contains(slug) || it.exclusions().contains(slug))
        .isPresent();
  }

  /** Whether a red flag or an exclusion is known to be absent. */
  boolean isAbsent(String slug) {
    return evaluation
        .map(Evaluation::screen)
        .filter(it -> !isPresent(slug) && !it.unanswered().contains(slug))
        .isPresent();
  }

  /** How a red flag or an exclusion is answered, behind its text; empty without an evaluation. */
  String answer(String slug) {
    if (!isEvaluated()) {
      return "";
    }
    return isPresent(slug) ? Labels.YES : isAbsent(slug) ? Labels.NO : Labels.NOT_ANSWERED;
  }

  boolean isEvaluated() {
    return evaluation.isPresent();
  }

  List<String> forbidden() {
    return pathway.forbidden().stream().map(it -> treatment(it.treatment())).toList();
  }

  private String condition(String slug) {
    return catalog.condition(slug).map(Condition::name).orElse(slug);
  }

  private String treatment(String slug) {
    return catalog.treatment(slug).map(Treatment::name).orElse(slug);
  }

  private String diagnostic(String slug) {
    return catalog.diagnostic(slug).map(Diagnostic::name).orElse(slug);
  }
}
