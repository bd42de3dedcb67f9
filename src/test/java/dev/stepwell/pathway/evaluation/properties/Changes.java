package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.first;
import static dev.stepwell.pathway.evaluation.properties.Property.holds;
import static dev.stepwell.pathway.evaluation.properties.Property.same;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.pathway.evaluation.Screening;
import dev.stepwell.pathway.evaluation.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What may and what may not change once a history says less, more or something urgent. */
final class Changes {

  static final List<Property> PROPERTIES =
      List.of(
          new Property("knowing less opens no gate", Changes::less),
          new Property("knowing more turns no verdict around", Changes::more),
          new Property("a failed trial or an indication shuts no gate", Changes::forIt),
          new Property("a red flag overrides everything", Changes::flagged));

  private Changes() {}

  /**
   * A red flag that is not asked here shuts the gates while it is present; nobody asks for it once
   * it is left out, and so leaving it out opens them. And a red flag that is the very gate of a
   * referral opens it, unless another one, an emergency, is present.
   */
  private static Optional<String> less(Case it) {
    List<History> trials =
        Stream.of(
                Less.withoutTrial(it.history()),
                Less.withoutDayOrLength(it.history()),
                Stream.of(new History(Optional.empty(), it.history().findings())))
            .flatMap(all -> all)
            .toList();
    List<History> answers =
        it.history().findings().keySet().stream()
            .sorted()
            .filter(finding -> !isForeignFlag(it, finding))
            .map(finding -> Less.without(it.history(), finding))
            .toList();
    Dice dice = it.dice();
    return first(
        Stream.concat(dice.pick(2, trials).stream(), dice.pick(2, answers).stream())
            .map(it::with)
            .flatMap(
                then ->
                    then.met()
                        .filter(step -> !then.asksForFlag(step))
                        .map(step -> holds(it.isMet(step), () -> opened(step, it, then)))));
  }

  private static boolean isForeignFlag(Case it, String finding) {
    return it.isPresent(finding)
        && it.world().redFlags().containsKey(finding)
        && !it.world().pathway().redFlags().contains(finding);
  }

  private static String opened(Step step, Case it, Case then) {
    return step.id()
        + " goes from "
        + it.verdict(step)
        + " to met with less:\n"
        + HistoryText.of(then.history());
  }

  private static Optional<String> more(Case it) {
    Dice dice = it.dice();
    More more = new More(it.world(), dice);
    return first(
        Stream.generate(() -> it.with(more.than(it.history())))
            .limit(2)
            .flatMap(
                then ->
                    it.steps().stream()
                        .map(step -> holds(keeps(it, then, step), () -> turned(step, then)))));
  }

  private static boolean keeps(Case it, Case then, Step step) {
    Optional<Verdict> before = it.verdict(step);
    return before.isEmpty()
        || before.get() == Verdict.UNKNOWN
        || Objects.equals(before, then.verdict(step));
  }

  private static String turned(Step step, Case then) {
    return step.id()
        + " turns to "
        + then.verdict(step)
        + " with\n"
        + HistoryText.of(then.history());
  }

  private static Optional<String> forIt(Case it) {
    Dice dice = it.dice();
    List<String> findings =
        Stream.of(FindingKind.INDICATION, FindingKind.CONFIRMATION)
            .flatMap(kind -> Words.ALL.findings(kind).stream())
            .toList();
    List<History> histories =
        Stream.concat(
                dice.pick(2, findings).stream()
                    .map(finding -> More.answered(it.history(), finding, Presence.PRESENT)),
                dice.pick(2, it.world().care()).stream()
                    .map(treatment -> failed(it, dice, treatment)))
            .toList();
    return first(
        histories.stream()
            .map(it::with)
            .flatMap(
                then ->
                    it.met()
                        .filter(Consistency::neverCloses)
                        .map(step -> holds(staysOpen(it, then, step), () -> turned(step, then)))));
  }

  private static History failed(Case it, Dice dice, String treatment) {
    Trial trial = new RandomTrials(it.world()).next(dice, treatment, Outcome.INSUFFICIENT_RELIEF);
    return More.tried(it.history(), trial);
  }

  private static boolean staysOpen(Case it, Case then, Step step) {
    boolean wasLocked = it.standing(step).status() == Status.LOCKED;
    return then.isMet(step) && (wasLocked || then.standing(step).status() != Status.LOCKED);
  }

  private static Optional<String> flagged(Case it) {
    String flag = it.dice().pick(it.world().redFlags().keySet().stream().sorted().toList());
    Case then = it.with(More.answered(it.history(), flag, Presence.PRESENT));
    return same("the screen", Screening.Verdict.FLAGGED, then.evaluation().screen().verdict())
        .or(() -> same("flagged", then.flags(), sorted(then.evaluation().screen().flagged())))
        .or(() -> same("disposition", expected(then), then.evaluation().disposition()))
        .or(
            () ->
                first(
                    then.steps().stream()
                        .filter(new StatusReading(then)::isLockedByFlag)
                        .map(step -> holds(isShut(then, step), () -> step.id() + " is not shut"))));
  }

  private static List<String> sorted(List<String> flags) {
    return flags.stream().sorted().toList();
  }

  private static Disposition expected(Case then) {
    return new DispositionReading(then).disposition();
  }

  private static boolean isShut(Case then, Step step) {
    Status status = then.standing(step).status();
    boolean withheld = then.verdict(step).isEmpty();
    boolean told =
        status != Status.LOCKED
            || then.standing(step).because().stream()
                .anyMatch(because -> because.about().equals(then.evaluation().screen().flagged()));
    boolean closed =
        status == Status.LOCKED || status == Status.COMPLETED || status == Status.CONTRAINDICATED;
    return withheld && told && closed && then.standing(step).toUnlock().isEmpty();
  }
}
