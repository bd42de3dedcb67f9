package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.first;
import static dev.stepwell.pathway.evaluation.properties.Property.holds;
import static dev.stepwell.pathway.evaluation.properties.Property.same;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.Status;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds of the gates of every evaluation, and of what is missing for them. */
final class GateProperties {

  static final List<Property> PROPERTIES =
      List.of(
          new Property(
              "a gate is better than unknown only past the screen", GateProperties::capped),
          new Property("a criterion follows from those beneath", GateProperties::follows),
          new Property("nothing that is missing is there already", GateProperties::missing),
          new Property("granting what is missing opens the gate", GateProperties::granted));

  private GateProperties() {}

  private static Optional<String> capped(Case it) {
    return first(
        it.met()
            .filter(step -> !it.isOpenedByFlag(step))
            .map(
                step ->
                    holds(
                        it.urgency().isEmpty() && !it.isExcluded() && it.isScreenAnswered(),
                        () -> step.id() + " is met before the screen is clear")));
  }

  private static Optional<String> follows(Case it) {
    return first(
        it.evaluation().steps().stream()
            .flatMap(step -> step.gate().stream())
            .flatMap(gate -> gate.judgement().stream())
            .map(GateProperties::follows));
  }

  private static Optional<String> follows(Judgement judgement) {
    List<Judgement> of = judgement.of();
    long met = of.stream().filter(below -> below.verdict() == Verdict.MET).count();
    long unmet = of.stream().filter(below -> below.verdict() == Verdict.UNMET).count();
    int all = of.size();
    Verdict expected =
        switch (judgement.criterion().type()) {
          case ALL_OF -> unmet > 0 ? Verdict.UNMET : met == all ? Verdict.MET : Verdict.UNKNOWN;
          case ANY_OF -> met > 0 ? Verdict.MET : unmet == all ? Verdict.UNMET : Verdict.UNKNOWN;
          case AT_LEAST -> {
            int needed = ((AtLeast) judgement.criterion()).minimum();
            yield met >= needed
                ? Verdict.MET
                : all - unmet < needed ? Verdict.UNMET : Verdict.UNKNOWN;
          }
          case NOT -> met > 0 ? Verdict.UNMET : unmet > 0 ? Verdict.MET : Verdict.UNKNOWN;
          case TRIAL, DISTINCT_TRIALS, ELAPSED_CARE, FINDING ->
              judgement.reason().orElseThrow().code().verdict();
        };
    return Stream.concat(
            same(judgement.criterion().toString(), expected, judgement.verdict()).stream(),
            of.stream().flatMap(below -> follows(below).stream()))
        .findFirst();
  }

  private static Optional<String> missing(Case it) {
    return first(
        it.evaluation().steps().stream()
            .flatMap(step -> step.toUnlock().stream().map(lack -> missing(it, step, lack))));
  }

  private static Optional<String> missing(Case it, StepStanding step, Unlock lack) {
    if (lack.criterion() instanceof FindingCriterion asked) {
      boolean isSo =
          Optional.ofNullable(it.history().findings().get(asked.finding()))
              .equals(Optional.of(asked.is()));
      Optional<FindingCriterion.Presence> answer =
          Optional.ofNullable(it.history().findings().get(asked.finding()));
      return holds(!isSo, () -> asked.finding() + " is so already")
          .or(() -> same("the answer to " + asked.finding(), answer, lack.answered()));
    }
    boolean met =
        step.gate().stream()
            .flatMap(gate -> gate.judgement().stream())
            .flatMap(GateProperties::leaves)
            .filter(leaf -> leaf.verdict() == Verdict.MET)
            .anyMatch(leaf -> isSame(leaf.criterion(), lack.criterion()));
    return holds(!met, () -> lack.criterion() + " is met already");
  }

  /** Whatever they rest on. */
  private static boolean isSame(Criterion one, Criterion other) {
    return one.toString()
        .replaceAll("basis=.*", "")
        .equals(other.toString().replaceAll("basis=.*", ""));
  }

  private static Stream<Judgement> leaves(Judgement judgement) {
    return judgement.of().isEmpty()
        ? Stream.of(judgement)
        : judgement.of().stream().flatMap(GateProperties::leaves);
  }

  /** A step that is locked, and by no red flag, opens its gate once all of it is granted. */
  private static Optional<String> granted(Case it) {
    return first(
        it.steps().stream()
            .filter(step -> it.standing(step).status() == Status.LOCKED)
            .filter(step -> !new StatusReading(it).isLockedByFlag(step))
            .map(step -> granted(it, step)));
  }

  private static boolean isReferralOnly(Case it, Step step) {
    return step.is(Kind.REFERRAL) && it.world().pathway().type() == Pathway.Type.REFERRAL;
  }

  private static Optional<String> granted(Case it, Step step) {
    Case then =
        it.with(
            new Grant(Words.ALL.identities(), it.world().minimumTrials())
                .all(it.history(), it.standing(step).toUnlock()));
    boolean clear = then.isScreenAnswered() && !then.isExcluded();
    Optional<Verdict> verdict = then.standing(step).gate().flatMap(GateStanding::verdict);
    return holds(
            clear || isReferralOnly(it, step),
            () -> step.id() + " does not ask for the whole screen")
        .or(
            () ->
                holds(
                    step.gate().isEmpty() || verdict.equals(Optional.of(Verdict.MET)),
                    () -> step.id() + " is " + verdict + " with " + it.standing(step).toUnlock()));
  }
}
