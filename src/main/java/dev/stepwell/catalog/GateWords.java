package dev.stepwell.catalog;

import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a gate in plain words, from the same data that decide it. The words stand in one message
 * file.
 */
public final class GateWords {

  private final Catalog catalog;
  private final Pathway pathway;

  /** The words for the gates of one pathway. */
  public GateWords(Catalog catalog, Pathway pathway) {
    this.catalog = catalog;
    this.pathway = pathway;
  }

  /** One sentence that says until when a step is locked. */
  public String lockedUntil(Gate gate) {
    return Phrases.say("locked-until", of(gate.criterion()));
  }

  /** The gate of a step line by line, if it has one. */
  public Optional<GateText> text(Step step) {
    return step.gate().map(any -> GateText.of(this, step, Optional.empty(), Optional.empty()));
  }

  /** What it takes to meet a criterion, as a part of a sentence. */
  public String of(Criterion criterion) {
    return switch (criterion.type()) {
      case ALL_OF -> Phrases.say("all-of", join("and", criterion.of()));
      case ANY_OF -> Phrases.say("any-of", join("or", criterion.of()));
      case AT_LEAST ->
          Phrases.say("at-least", ((AtLeast) criterion).minimum(), join("or", criterion.of()));
      case NOT -> Phrases.say("not", within(criterion.of().get(0)));
      case TRIAL -> trial((TrialCriterion) criterion);
      case DISTINCT_TRIALS ->
          Phrases.say(
              "distinct-trials", Phrases.treatments(((DistinctTrials) criterion).minimum()));
      case ELAPSED_CARE -> Phrases.say("elapsed-care", of(((ElapsedCare) criterion).minimum()));
      case FINDING -> finding((FindingCriterion) criterion);
    };
  }

  /** A length of care. */
  public static String of(CareDuration duration) {
    return Phrases.days(duration.days());
  }

  private String trial(TrialCriterion trial) {
    String name = names(trial);
    return trial
        .minimum()
        .or(() -> stepMinimum(trial))
        .map(minimum -> Phrases.say("trial", name, of(minimum)))
        .orElseGet(() -> Phrases.say("trial-any-length", name));
  }

  /** The names of the treatment that is tried, or of all in its group. */
  String names(TrialCriterion trial) {
    List<String> names =
        Stream.concat(
                trial.treatment().flatMap(catalog::treatment).stream(),
                trial.group().stream().flatMap(group -> catalog.group(group).stream()))
            .map(Treatment::name)
            .toList();
    return names.isEmpty()
        ? trial.treatment().or(trial::group).orElseThrow()
        : Phrases.join("or", names);
  }

  /** The minimum trial of the step that offers the treatment: it holds where the trial has none. */
  private Optional<CareDuration> stepMinimum(TrialCriterion trial) {
    Optional<String> identity =
        trial
            .group()
            .or(() -> trial.treatment().flatMap(catalog::treatment).map(Treatment::identity));
    return pathway.minimumTrial(
        slug -> identity.equals(catalog.treatment(slug).map(Treatment::identity)));
  }

  private String finding(FindingCriterion asked) {
    String name = catalog.finding(asked.finding()).map(Finding::name).orElse(asked.finding());
    return Phrases.say(asked.is() == Presence.PRESENT ? "finding-present" : "finding-absent", name);
  }

  private String join(String word, List<Criterion> criteria) {
    return Phrases.join(word, criteria.stream().map(this::within).toList());
  }

  /** A criterion as a part of another one: where it has parts itself, it is seen where they end. */
  private String within(Criterion criterion) {
    return criterion.of().size() > 1 ? Phrases.say("within", of(criterion)) : of(criterion);
  }
}
