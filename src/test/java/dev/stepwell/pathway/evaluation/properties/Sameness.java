package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.first;
import static dev.stepwell.pathway.evaluation.properties.Property.same;

import dev.stepwell.pathway.Activity.Handover;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes no difference: order, names of one procedure, trials that do not count, a few days.
 */
final class Sameness {

  static final List<Property> PROPERTIES =
      List.of(
          new Property("the same history has the same evaluation, in any order", Sameness::order),
          new Property("two names of one procedure are one", Sameness::names),
          new Property("a trial that does not count changes no gate", Sameness::unused),
          new Property("a hand-over's target takes the same history", Sameness::handedOver));

  private Sameness() {}

  private static Optional<String> order(Case it) {
    Dice dice = it.dice();
    List<Trial> trials = dice.shuffled(it.trials());
    Map<String, Presence> findings = new LinkedHashMap<>();
    dice.shuffled(it.history().findings().keySet().stream().sorted().toList())
        .forEach(
            finding ->
                findings.put(
                    finding,
                    Optional.ofNullable(it.history().findings().get(finding)).orElseThrow()));
    Case then = it.with(new History(it.history().trials().map(any -> trials), findings));
    return same("it", apartFromNotUsed(it.evaluation()), apartFromNotUsed(then.evaluation()))
        .or(() -> same("notUsed", why(it), why(then)))
        .or(() -> same("once more", it.evaluation(), it.with(it.history()).evaluation()));
  }

  private static List<String> why(Case it) {
    return it.evaluation().notUsed().stream()
        .map(unused -> it.trials().get(unused.index()) + " " + unused.code())
        .sorted()
        .toList();
  }

  /** The trials that do not count are told by their place in the history. */
  private static Evaluation apartFromNotUsed(Evaluation it) {
    return with(it, it.steps());
  }

  /** Reasons tell a procedure by the name that the history has for it. */
  private static Evaluation apartFromNames(World world, Evaluation it) {
    return with(
        it,
        it.steps().stream()
            .map(
                step ->
                    new StepStanding(
                        step.step(),
                        step.status(),
                        step.result(),
                        step.because().stream().map(why -> unnamed(world, why)).toList(),
                        step.gate(),
                        step.toUnlock()))
            .toList());
  }

  private static Because unnamed(World world, Because it) {
    return new Because(
        it.code(),
        it.about().stream()
            .map(slug -> Words.ALL.identities().containsKey(slug) ? world.identity(slug) : slug)
            .distinct()
            .toList());
  }

  private static Evaluation with(Evaluation it, List<StepStanding> steps) {
    return new Evaluation(
        it.day(),
        it.validUntil(),
        it.disposition(),
        it.screen(),
        it.next(),
        steps,
        it.handOver(),
        it.consultation(),
        List.of());
  }

  private static Optional<String> names(Case it) {
    Dice dice = it.dice();
    Optional<List<Trial>> renamed =
        it.history()
            .trials()
            .map(tried -> tried.stream().map(trial -> renamed(it.world(), dice, trial)).toList());
    Case then = it.with(new History(renamed, it.history().findings()));
    return same(
            "it",
            apartFromNames(it.world(), it.evaluation()),
            apartFromNames(it.world(), then.evaluation()))
        .or(() -> same("notUsed", codes(it), codes(then)));
  }

  private static Trial renamed(World world, Dice dice, Trial trial) {
    return new Trial(
        dice.pick(Words.ALL.namesOf(world.identity(trial.treatment()))),
        trial.outcome(),
        trial.startedOn(),
        trial.endedOn(),
        trial.duration());
  }

  private static List<NotUsed.Code> codes(Case it) {
    return it.evaluation().notUsed().stream().map(NotUsed::code).toList();
  }

  private static Optional<String> unused(Case it) {
    if (it.history().trials().isEmpty()) {
      return Optional.empty();
    }
    Dice dice = it.dice();
    String treatment = dice.pick(it.world().others());
    Outcome outcome = dice.pick(List.of(Outcome.values()));
    Trial trial = new RandomTrials(it.world()).next(dice, treatment, outcome);
    Case then = it.with(More.tried(it.history(), trial));
    return first(
        it.steps().stream()
            .flatMap(
                step ->
                    Stream.of(
                        same(step.id(), it.standing(step).gate(), then.standing(step).gate()),
                        step.is(Kind.SURGERY)
                            ? Optional.empty()
                            : same(step.id(), it.standing(step), then.standing(step)))));
  }

  /** And goes round in no circle; every step of the way is consistent in itself. */
  private static Optional<String> handedOver(Case it) {
    List<World> way = new ArrayList<>(List.of(it.world()));
    Case now = it;
    while (now.evaluation().disposition() == Disposition.HAND_OVER) {
      String id = now.evaluation().handOver().get(0);
      Step step = now.world().pathway().step(id).orElseThrow();
      World target = World.of(((Handover) step.activity()).to());
      if (way.contains(target)) {
        return Optional.of("it goes round in a circle to " + target.name());
      }
      way.add(target);
      now = Case.of(target, it.history(), it.seed());
      Case there = now;
      Optional<String> complaint =
          first(
              Stream.of(Consistency.PROPERTIES, GateProperties.PROPERTIES)
                  .flatMap(List::stream)
                  .map(property -> property.complaint(there)));
      if (complaint.isPresent()) {
        return complaint.map(text -> "at " + target.name() + ": " + text);
      }
    }
    return Optional.empty();
  }
}
