package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Random trials: of lengths at, just below and just above what the pathway asks for, beside and
 * over each other, and with more or less of their days known.
 */
final class RandomTrials {

  private static final List<Integer> DAYS_SINCE = List.of(0, 0, 0, 1, 7, 14, 28, 42, 90, 200);

  private final World world;

  RandomTrials(World world) {
    this.world = world;
  }

  Trial next(Dice dice, String treatment, Outcome outcome) {
    int days = length(dice, treatment);
    LocalDate end = World.TODAY.minusDays(dice.pick(DAYS_SINCE));
    return switch (outcome) {
      case ONGOING -> ongoing(dice, treatment, days);
      case DECLINED ->
          dice.chance(80) ? bare(treatment, outcome) : ended(dice, treatment, outcome, days, end);
      case RELIEF, RELIEF_ENDED, INSUFFICIENT_RELIEF, NOT_TOLERATED ->
          ended(dice, treatment, outcome, days, end);
    };
  }

  private int length(Dice dice, String treatment) {
    List<Integer> telling = new ArrayList<>(world.lengths());
    int own = world.minimumTrial(world.identity(treatment));
    int around = own > 0 && dice.chance(60) ? own : dice.pick(telling);
    return switch (dice.weighted(40, 20, 12, 18, 10)) {
      case 0 -> around;
      case 1 -> around - 1;
      case 2 -> around + 1;
      case 3 -> around * 2;
      default -> 1 + dice.below(400);
    };
  }

  private static Trial ended(
      Dice dice, String treatment, Outcome outcome, int days, LocalDate end) {
    Optional<LocalDate> start = Optional.of(end.minusDays(days));
    Optional<LocalDate> ended = Optional.of(end);
    Optional<CareDuration> length = Optional.of(new CareDuration(Math.max(1, days)));
    Optional<LocalDate> no = Optional.empty();
    return switch (dice.weighted(44, 10, 10, 18, 6, 6, 6)) {
      case 0 -> new Trial(treatment, outcome, start, ended, Optional.empty());
      case 1 ->
          new Trial(treatment, outcome, length.map(it -> end.minusDays(it.days())), no, length);
      case 2 -> new Trial(treatment, outcome, no, ended, length);
      case 3 -> new Trial(treatment, outcome, no, no, length);
      case 4 -> new Trial(treatment, outcome, start, no, Optional.empty());
      case 5 -> new Trial(treatment, outcome, no, ended, Optional.empty());
      default -> bare(treatment, outcome);
    };
  }

  private static Trial ongoing(Dice dice, String treatment, int days) {
    Optional<LocalDate> start = Optional.of(World.TODAY.minusDays(days));
    Optional<CareDuration> length = Optional.of(new CareDuration(Math.max(1, days)));
    Optional<LocalDate> no = Optional.empty();
    return switch (dice.weighted(70, 15, 15)) {
      case 0 -> new Trial(treatment, Outcome.ONGOING, start, no, Optional.empty());
      case 1 -> new Trial(treatment, Outcome.ONGOING, no, no, length);
      default -> bare(treatment, Outcome.ONGOING);
    };
  }

  private static Trial bare(String treatment, Outcome outcome) {
    return new Trial(treatment, outcome, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
