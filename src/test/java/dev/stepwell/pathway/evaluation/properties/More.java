package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Histories in which something that was unknown is known. */
final class More {

  private final World world;
  private final Dice dice;

  More(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** The same history, where some of the unknowns are filled in; no red flag comes to light. */
  History than(History history) {
    Map<String, Presence> findings = new HashMap<>(history.findings());
    world.redFlags().keySet().stream()
        .filter(it -> dice.chance(50))
        .forEach(it -> findings.putIfAbsent(it, Presence.ABSENT));
    world.wishes().keySet().stream()
        .filter(it -> !world.redFlags().containsKey(it) && dice.chance(60))
        .forEach(it -> findings.putIfAbsent(it, dice.pick(List.of(Presence.values()))));
    Optional<List<Trial>> trials =
        history
            .trials()
            .map(tried -> tried.stream().map(this::known).toList())
            .or(() -> dice.chance(60) ? Optional.of(someTrials()) : Optional.empty());
    return new History(trials, findings);
  }

  private List<Trial> someTrials() {
    RandomTrials trials = new RandomTrials(world);
    return world.care().stream()
        .filter(it -> dice.chance(80))
        .map(it -> trials.next(dice, it, dice.pick(List.of(Outcome.values()))))
        .toList();
  }

  /** With a length, if it had none; with a day, if it had only a length. */
  private Trial known(Trial it) {
    Optional<CareDuration> length =
        Optional.of(new CareDuration(dice.pick(world.lengths()) - dice.below(2)));
    Optional<LocalDate> today = Optional.of(World.TODAY);
    if (dice.chance(30) || (it.startedOn().isPresent() && it.duration().isPresent())) {
      return it;
    }
    if (it.startedOn().isPresent() && it.endedOn().isEmpty() && it.outcome() != Outcome.ONGOING) {
      LocalDate start = it.startedOn().get();
      int most = (int) ChronoUnit.DAYS.between(start, World.TODAY);
      return new Trial(
          it.treatment(),
          it.outcome(),
          it.startedOn(),
          Optional.of(start.plusDays(dice.below(most + 1))),
          Optional.empty());
    }
    if (it.startedOn().isEmpty() && it.duration().isEmpty()) {
      return new Trial(it.treatment(), it.outcome(), Optional.empty(), it.endedOn(), length);
    }
    boolean undated = it.startedOn().isEmpty() && it.endedOn().isEmpty();
    return undated && it.outcome() != Outcome.ONGOING
        ? new Trial(it.treatment(), it.outcome(), Optional.empty(), today, it.duration())
        : it;
  }

  /** With this answer, whatever it was before. */
  static History answered(History history, String finding, Presence answer) {
    Map<String, Presence> findings = new HashMap<>(history.findings());
    findings.put(finding, answer);
    return new History(history.trials(), findings);
  }

  /** With one trial more. */
  static History tried(History history, Trial trial) {
    List<Trial> trials = new ArrayList<>(history.trials().orElse(List.of()));
    trials.add(trial);
    return new History(Optional.of(trials), history.findings());
  }
}
