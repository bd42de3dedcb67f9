package dev.stepwell.pathway.evaluation.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.pathway.evaluation.StepStanding;
import dev.stepwell.pathway.evaluation.naive.NaiveGates;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random gates and random histories, of which the naive evaluator and the real one say the same.
 */
class RandomCriteriaTest {

  private static final int GATES = 4_000;
  private static final List<Integer> DAYS = List.of(27, 28, 29, 41, 42, 43, 55, 56, 84, 10);

  @Test
  void both_say_the_same_of_random_gates() {
    Map<Verdict, Integer> compared = new EnumMap<>(Verdict.class);
    Dice dice = new Dice(Run.seed());
    for (int i = 0; i < GATES; i++) {
      Criterion criterion = new RandomCriteria(dice).next();
      NaiveGates naive = new NaiveGates(MadeUp.pathway(criterion), MadeUp.IDENTITIES);
      History history = history(dice);
      Optional<Verdict> expected = naive.verdict(criterion, history, World.TODAY);
      expected.ifPresent(it -> compared.merge(it, 1, Integer::sum));
      verify(
          criterion,
          history,
          it ->
              naive
                  .verdict(criterion, it, World.TODAY)
                  .filter(verdict -> verdict != verdict(criterion, it))
                  .isPresent());
    }
    assertThat(compared.values())
        .as("seed %d", Run.seed())
        .hasSize(Verdict.values().length)
        .allSatisfy(it -> assertThat(it).isGreaterThan(GATES / 20));
  }

  @Test
  void granting_what_is_missing_opens_random_gates() {
    Dice dice = new Dice(Run.seed());
    for (int i = 0; i < GATES; i++) {
      Criterion criterion = new RandomCriteria(dice).next();
      verify(criterion, history(dice), it -> !opens(criterion, it));
    }
  }

  private static boolean opens(Criterion criterion, History history) {
    StepStanding step = looking(MadeUp.pathway(criterion), history);
    Grant grant = new Grant(MadeUp.IDENTITIES, Map.of("rest", 42, "tea", 0, "cooling", 42));
    return verdict(criterion, history) == Verdict.MET
        || verdict(criterion, grant.all(history, step.toUnlock())) == Verdict.MET;
  }

  private static void verify(Criterion criterion, History history, Predicate<History> fails) {
    if (fails.test(history)) {
      History smallest = new Shrinker(fails).smallest(history);
      throw new AssertionError(
          "seed %d (-Dseed=%d): %s is %s for%n%s"
              .formatted(
                  Run.seed(),
                  Run.seed(),
                  criterion,
                  verdict(criterion, smallest),
                  HistoryText.of(smallest)));
    }
  }

  private static Verdict verdict(Criterion criterion, History history) {
    return looking(MadeUp.pathway(criterion), history)
        .gate()
        .flatMap(GateStanding::verdict)
        .orElseThrow();
  }

  private static StepStanding looking(Pathway pathway, History history) {
    List<StepStanding> steps = MadeUp.evaluator(pathway).evaluate(history, World.TODAY).steps();
    return steps.get(steps.size() - 1);
  }

  static History history(Dice dice) {
    Map<String, Presence> findings = new HashMap<>();
    MadeUp.FINDINGS.stream()
        .filter(it -> dice.chance(65))
        .forEach(it -> findings.put(it, dice.pick(List.of(Presence.values()))));
    Optional<List<Trial>> trials =
        dice.chance(8)
            ? Optional.empty()
            : Optional.of(IntStream.range(0, dice.below(4)).mapToObj(any -> trial(dice)).toList());
    return new History(trials, findings);
  }

  private static Trial trial(Dice dice) {
    String treatment = dice.pick(MadeUp.IDENTITIES.keySet().stream().sorted().toList());
    Outcome outcome =
        dice.chance(55) ? Outcome.INSUFFICIENT_RELIEF : dice.pick(List.of(Outcome.values()));
    LocalDate end = World.TODAY.minusDays(7L * dice.below(5));
    Optional<LocalDate> start = Optional.of(end.minusDays(dice.pick(DAYS)));
    Optional<CareDuration> length = Optional.of(new CareDuration(dice.pick(DAYS)));
    Optional<LocalDate> no = Optional.empty();
    boolean ongoing = outcome == Outcome.ONGOING;
    return switch (dice.weighted(55, 25, 10, 10)) {
      case 0 ->
          new Trial(treatment, outcome, start, ongoing ? no : Optional.of(end), Optional.empty());
      case 1 -> new Trial(treatment, outcome, no, no, length);
      case 2 -> new Trial(treatment, outcome, no, no, Optional.empty());
      default ->
          new Trial(treatment, outcome, no, ongoing ? no : Optional.of(end), Optional.empty());
    };
  }
}
