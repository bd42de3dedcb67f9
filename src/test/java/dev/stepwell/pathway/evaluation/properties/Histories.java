package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.evaluation.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random histories about one pathway, such that what decides is common: a clear screen, gates that
 * are nearly met, lengths at a minimum or just below, and now and then anything else.
 */
final class Histories {

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final World world;
  private final RandomTrials trials;

  Histories(World world) {
    this.world = world;
    this.trials = new RandomTrials(world);
  }

  /** The history of these dice. */
  History next(Dice dice) {
    Map<String, Presence> findings = new HashMap<>();
    boolean nearlyThere = dice.chance(60);
    answerGates(dice, nearlyThere, findings);
    screen(dice, findings);
    return new History(tried(dice, nearlyThere), findings);
  }

  private void screen(Dice dice, Map<String, Presence> findings) {
    List<String> asked = world.screenQuestions();
    asked.forEach(it -> findings.putIfAbsent(it, Presence.ABSENT));
    switch (dice.weighted(66, 10, 7, 3, 5, 5, 4)) {
      case 0 -> clear(findings);
      case 1 -> dice.pick(1 + dice.below(3), asked).forEach(findings::remove);
      case 2 ->
          dice.pick(1 + dice.below(2), world.pathway().redFlags())
              .forEach(it -> present(it, findings));
      case 3 -> present(dice.pick(List.copyOf(world.redFlags().keySet())), findings);
      case 4 -> present(dice.pick(world.pathway().exclusions()), findings);
      case 5 -> present(dice.pick(lessThanEmergencies()), findings);
      default -> asked.forEach(it -> answer(it, dice, findings));
    }
  }

  private void clear(Map<String, Presence> findings) {
    world.screenQuestions().forEach(it -> findings.put(it, Presence.ABSENT));
  }

  private static void present(String finding, Map<String, Presence> findings) {
    findings.put(finding, Presence.PRESENT);
  }

  private List<String> lessThanEmergencies() {
    return world.redFlags().keySet().stream()
        .filter(it -> world.redFlags().get(it) != Urgency.EMERGENCY)
        .sorted()
        .toList();
  }

  private static void answer(String finding, Dice dice, Map<String, Presence> findings) {
    switch (dice.below(3)) {
      case 0 -> findings.put(finding, Presence.PRESENT);
      case 1 -> findings.put(finding, Presence.ABSENT);
      default -> findings.remove(finding);
    }
  }

  private void answerGates(Dice dice, boolean nearlyThere, Map<String, Presence> findings) {
    boolean handsOver = dice.chance(25);
    world
        .wishes()
        .forEach(
            (finding, wanted) -> {
              if (world.causes().contains(finding) && !handsOver) {
                findings.put(finding, Presence.ABSENT);
              } else if (nearlyThere && dice.chance(85)) {
                findings.put(finding, wanted);
              } else {
                answer(finding, dice, findings);
              }
            });
    Stream.of(FindingKind.INDICATION, FindingKind.CONFIRMATION, FindingKind.CONTRAINDICATION)
        .flatMap(it -> Words.ALL.findings(it).stream())
        .filter(it -> !world.wishes().containsKey(it) && dice.chance(15))
        .forEach(it -> answer(it, dice, findings));
    world.pathway().steps().stream()
        .flatMap(it -> it.activity().establishes().stream())
        .filter(it -> !world.wishes().containsKey(it))
        .forEach(it -> answer(it, dice, findings));
  }

  private Optional<List<Trial>> tried(Dice dice, boolean nearlyThere) {
    if (dice.chance(5)) {
      return Optional.empty();
    }
    List<String> care = world.care();
    List<Trial> tried = new ArrayList<>();
    if (nearlyThere) {
      care.stream()
          .filter(it -> dice.chance(80))
          .forEach(it -> tried.add(trials.next(dice, it, mostlyFailed(dice))));
    }
    IntStream.range(0, dice.weighted(40, 30, 20, 10))
        .forEach(
            any -> {
              List<String> from =
                  dice.chance(60) && !care.isEmpty() ? care : Words.ALL.treatments();
              tried.add(trials.next(dice, dice.pick(from), dice.pick(OUTCOMES)));
            });
    return Optional.of(dice.shuffled(tried));
  }

  private static Outcome mostlyFailed(Dice dice) {
    return switch (dice.weighted(62, 8, 12, 8, 6, 4)) {
      case 0 -> Outcome.INSUFFICIENT_RELIEF;
      case 1 -> Outcome.RELIEF_ENDED;
      case 2 -> Outcome.NOT_TOLERATED;
      case 3 -> Outcome.ONGOING;
      case 4 -> Outcome.DECLINED;
      default -> Outcome.RELIEF;
    };
  }
}
