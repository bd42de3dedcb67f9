package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A history on a pathway, and where it stands.
 *
 * @param seed of the choices that a property makes about it
 * @param flags the red flags that are present, the pathway's own and others
 */
record Case(World world, History history, Evaluation evaluation, long seed, List<String> flags) {

  static Case of(World world, History history, long seed) {
    List<String> flags =
        history.findings().entrySet().stream()
            .filter(it -> it.getValue() == Presence.PRESENT)
            .map(Map.Entry::getKey)
            .filter(world.redFlags()::containsKey)
            .sorted()
            .toList();
    Evaluation evaluation = world.evaluator().evaluate(history, World.TODAY);
    return new Case(world, history, evaluation, seed, flags);
  }

  /** Another history on the same pathway. */
  Case with(History other) {
    return of(world, other, seed);
  }

  Dice dice() {
    return new Dice(seed);
  }

  List<Trial> trials() {
    return history.trials().orElse(List.of());
  }

  List<Step> steps() {
    return world.pathway().steps();
  }

  boolean isPresent(String finding) {
    return history.findings().get(finding) == Presence.PRESENT;
  }

  boolean isAnswered(String finding) {
    return history.findings().containsKey(finding);
  }

  /** The urgency of the most urgent one. */
  Optional<Urgency> urgency() {
    return flags.stream()
        .map(it -> Optional.ofNullable(world.redFlags().get(it)).orElseThrow())
        .min(Urgency::compareTo);
  }

  boolean isExcluded() {
    return world.pathway().exclusions().stream().anyMatch(this::isPresent);
  }

  boolean isScreenAnswered() {
    return world.screenQuestions().stream().allMatch(this::isAnswered);
  }

  /** What is said of a gate; empty without one, and where it is withheld. */
  Optional<Verdict> verdict(Step step) {
    return standing(step).gate().flatMap(GateStanding::verdict);
  }

  boolean isMet(Step step) {
    return verdict(step).equals(Optional.of(Verdict.MET));
  }

  StepStanding standing(Step step) {
    return evaluation.steps().get(steps().indexOf(step));
  }

  /** The steps with a gate that is met. */
  Stream<Step> met() {
    return steps().stream().filter(this::isMet);
  }

  /** A referral whose gate is a red flag that is present, and none is an emergency. */
  boolean isOpenedByFlag(Step step) {
    return asksForFlag(step)
        && urgency().filter(it -> it != Urgency.EMERGENCY).isPresent()
        && step.gate().stream()
            .map(it -> (FindingCriterion) it.criterion())
            .allMatch(it -> isPresent(it.finding()));
  }

  /** A referral whose gate is a red flag. */
  boolean asksForFlag(Step step) {
    return step.is(Kind.REFERRAL)
        && step.gate().stream()
            .map(it -> it.criterion())
            .anyMatch(it -> it instanceof FindingCriterion asked && isFlag(asked));
  }

  private boolean isFlag(FindingCriterion asked) {
    return asked.is() == Presence.PRESENT && world.redFlags().containsKey(asked.finding());
  }

  /** The findings that a gate wants absent. */
  static Stream<String> wantsAbsent(Step step) {
    return step.gate().stream()
        .flatMap(it -> it.criterion().leaves())
        .flatMap(
            it ->
                it.criterion() instanceof FindingCriterion asked
                        && asked.wants(it.negated()) == Presence.ABSENT
                    ? Stream.of(asked.finding())
                    : Stream.empty());
  }

  static boolean isElapsedCare(Criterion criterion) {
    return criterion.type() == Criterion.Type.ELAPSED_CARE;
  }
}
