package dev.stepwell.catalog;

import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Tells a gate in plain words, from the same data that decide it. The words stand in one message
 * file.
 */
public final class GateWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("dev.stepwell.catalog.words", Locale.ROOT);

  private final Catalog catalog;
  private final Pathway pathway;

  /** The words for the gates of one pathway. */
  public GateWords(Catalog catalog, Pathway pathway) {
    this.catalog = catalog;
    this.pathway = pathway;
  }

  /** One sentence that says until when a step is locked. */
  public String lockedUntil(Gate gate) {
    return say("locked-until", of(gate.criterion()));
  }

  /** What it takes to meet a criterion, as a part of a sentence. */
  public String of(Criterion criterion) {
    return switch (criterion.type()) {
      case ALL_OF -> say("all-of", join("and", criterion.of()));
      case ANY_OF -> say("any-of", join("or", criterion.of()));
      case AT_LEAST -> say("at-least", ((AtLeast) criterion).minimum(), join("or", criterion.of()));
      case NOT -> say("not", within(criterion.of().get(0)));
      case TRIAL -> trial((TrialCriterion) criterion);
      case DISTINCT_TRIALS -> say("distinct-trials", ((DistinctTrials) criterion).minimum());
      case ELAPSED_CARE -> say("elapsed-care", of(((ElapsedCare) criterion).minimum()));
      case FINDING -> finding((FindingCriterion) criterion);
    };
  }

  /** A length of care. */
  public static String of(CareDuration duration) {
    return duration.isWeeks() ? say("weeks", duration.weeks()) : say("days", duration.days());
  }

  private String trial(TrialCriterion trial) {
    String name = names(trial);
    return trial
        .minimum()
        .or(() -> stepMinimum(trial))
        .map(minimum -> say("trial", name, of(minimum)))
        .orElseGet(() -> say("trial-any-length", name));
  }

  private String names(TrialCriterion trial) {
    List<String> names =
        Stream.concat(
                trial.treatment().flatMap(catalog::treatment).stream(),
                trial.group().stream().flatMap(group -> catalog.group(group).stream()))
            .map(Treatment::name)
            .toList();
    return names.isEmpty()
        ? trial.treatment().or(trial::group).orElseThrow()
        : joinTexts("or", names);
  }

  /** The minimum trial of the step that offers the treatment: it holds where the trial has none. */
  private Optional<CareDuration> stepMinimum(TrialCriterion trial) {
    return pathway.steps().stream()
        .filter(step -> offers(step, trial))
        .map(Step::minimumTrial)
        .flatMap(Optional::stream)
        .map(MinimumTrial::duration)
        .findFirst();
  }

  private boolean offers(Step step, TrialCriterion trial) {
    return step.activity().treatments().stream()
        .anyMatch(
            slug ->
                trial.treatment().equals(Optional.of(slug))
                    || (trial.group().isPresent()
                        && catalog
                            .treatment(slug)
                            .flatMap(Treatment::group)
                            .equals(trial.group())));
  }

  private String finding(FindingCriterion asked) {
    String name = catalog.finding(asked.finding()).map(Finding::name).orElse(asked.finding());
    return say(asked.is() == Presence.PRESENT ? "finding-present" : "finding-absent", name);
  }

  private String join(String word, List<Criterion> criteria) {
    return joinTexts(word, criteria.stream().map(this::within).toList());
  }

  /** A criterion as a part of another one: where it has parts itself, it is seen where they end. */
  private String within(Criterion criterion) {
    return criterion.of().size() > 1 ? say("within", of(criterion)) : of(criterion);
  }

  private static String joinTexts(String word, List<String> texts) {
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : say(word, String.join("; ", texts.subList(0, last)), texts.get(last));
  }

  private static String say(String key, Object... arguments) {
    return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
  }
}
