package dev.stepwell.pathway.evaluation.naive;

import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ways in which one trial can have been, given what is said of it. Of a length without days the
 * contract says nothing but the length, and that care took at least the longest and at most the
 * sum: so its days are apart from all others, or else shared with others as far as they go.
 */
final class TrialCompletions {

  private static final int SHARED = -100_000;
  private static final int APART = 100_000;

  private final Set<Integer> lengths;
  private final List<Integer> sharedDays;
  private final LocalDate today;

  /**
   * Among these trials.
   *
   * @param minima every number of days that somebody asks for
   */
  TrialCompletions(List<Trial> all, Set<Integer> minima, LocalDate today) {
    this.today = today;
    this.lengths = new TreeSet<>(Set.of(0, 1));
    for (int minimum : minima) {
      lengths.addAll(List.of(minimum - 1, minimum, minimum + 1));
    }
    Set<Integer> shared = new TreeSet<>();
    for (Trial trial : all) {
      Optional<LocalDate> start = start(trial);
      Optional<LocalDate> end = end(trial);
      if (start.isPresent() && end.isPresent() && isCare(trial)) {
        shared.addAll(days(number(start.get()), number(end.get())));
      }
    }
    this.sharedDays = new ArrayList<>(shared);
    this.sharedDays.addAll(days(SHARED, SHARED + 1_200));
  }

  /** All of them, of the trial that stands at this place in its history. */
  List<PlainTrial> of(Trial trial, String treatment, int place) {
    Optional<Integer> start = start(trial).map(TrialCompletions::number);
    Optional<Integer> end = end(trial).map(TrialCompletions::number);
    List<PlainTrial> ways = new ArrayList<>();
    if (start.isPresent() && end.isPresent()) {
      ways.add(way(trial, treatment, days(start.get(), end.get())));
      return ways;
    }
    for (int length : lengths(trial)) {
      if (start.isPresent()) {
        ways.add(way(trial, treatment, days(start.get(), start.get() + length)));
      } else if (end.isPresent()) {
        ways.add(way(trial, treatment, days(end.get() - length, end.get())));
      } else {
        int apart = APART + 2_000 * place;
        ways.add(way(trial, treatment, days(apart, apart + length)));
        ways.add(way(trial, treatment, new HashSet<>(sharedDays.subList(0, length))));
      }
    }
    return ways;
  }

  private Set<Integer> lengths(Trial trial) {
    return trial.duration().map(it -> Set.of(it.days())).orElse(lengths);
  }

  private static PlainTrial way(Trial trial, String treatment, Set<Integer> days) {
    return new PlainTrial(treatment, trial.outcome(), days.size(), days);
  }

  private static boolean isCare(Trial trial) {
    return trial.outcome() != Outcome.RELIEF && trial.outcome() != Outcome.DECLINED;
  }

  private static Optional<LocalDate> start(Trial trial) {
    if (trial.startedOn().isPresent()) {
      return trial.startedOn();
    }
    return trial.duration().isPresent()
        ? trial.endedOn().map(it -> it.minusDays(trial.duration().get().days()))
        : Optional.empty();
  }

  private Optional<LocalDate> end(Trial trial) {
    if (trial.outcome() == Outcome.ONGOING) {
      return trial.startedOn().map(any -> today);
    }
    if (trial.endedOn().isPresent()) {
      return trial.endedOn();
    }
    return trial.duration().isPresent()
        ? trial.startedOn().map(it -> it.plusDays(trial.duration().get().days()))
        : Optional.empty();
  }

  private static int number(LocalDate day) {
    return (int) day.toEpochDay();
  }

  /** From one day until the day before another. */
  private static Set<Integer> days(int from, int until) {
    Set<Integer> days = new HashSet<>();
    for (int day = from; day < until; day++) {
      days.add(day);
    }
    return days;
  }
}
