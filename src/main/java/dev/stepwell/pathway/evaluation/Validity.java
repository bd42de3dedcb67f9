package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Elapsed;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Until when an evaluation holds, if nothing new is known. */
final class Validity {

  private static final int LONGEST_DAYS = 7;

  private final Offer offer;
  private final Seen seen;

  private Validity(Offer offer, Seen seen) {
    this.offer = offer;
    this.seen = seen;
  }

  /** Seven days on, or the day on which an ongoing trial reaches a minimum, if sooner. */
  static LocalDate until(Offer offer, Seen seen) {
    Validity validity = new Validity(offer, seen);
    boolean timeMatters = Pick.any(seen.used(), it -> it.outcome() == Outcome.ONGOING);
    int days =
        timeMatters
            ? IntStream.range(1, LONGEST_DAYS)
                .filter(validity::isMinimumReachedIn)
                .findFirst()
                .orElse(LONGEST_DAYS)
            : LONGEST_DAYS;
    return seen.today().plusDays(days);
  }

  private boolean isMinimumReachedIn(int days) {
    return seen.used().stream().anyMatch(it -> isMinimumReachedIn(days, it))
        || isElapsedMinimumReachedIn(days);
  }

  private boolean isMinimumReachedIn(int days, Trial trial) {
    OptionalInt soFar = trial.days(seen.today());
    return trial.outcome() == Outcome.ONGOING
        && soFar.isPresent()
        && offer.minima(offer.identity(trial.treatment())).stream()
            .mapToInt(CareDuration::days)
            .anyMatch(it -> soFar.getAsInt() < it && it <= soFar.getAsInt() + days);
  }

  private boolean isElapsedMinimumReachedIn(int days) {
    List<Trial> then = seen.used().stream().map(it -> later(it, days)).toList();
    Elapsed elapsed = Elapsed.of(then, seen.today().plusDays(days));
    return offer.elapsedMinima().stream().anyMatch(it -> turns(it, elapsed));
  }

  /** Whether the verdict on a minimum is then another one. */
  private boolean turns(CareDuration minimum, Elapsed then) {
    Verdict now = seen.elapsed().reaches(minimum);
    return then.reaches(minimum) != now;
  }

  /** The same trial after so many days: an ongoing one of known length is longer by then. */
  private static Trial later(Trial trial, int days) {
    return trial.outcome() == Outcome.ONGOING
        ? new Trial(
            trial.treatment(),
            trial.outcome(),
            trial.startedOn(),
            trial.endedOn(),
            trial.duration().map(it -> new CareDuration(it.days() + days)))
        : trial;
  }
}
