package dev.stepwell.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A treatment that a person was offered or tried, as it stands on the day of evaluation.
 *
 * @param treatment slug of the treatment
 * @param outcome what came of it
 * @param startedOn its first day, if known
 * @param endedOn the day on which it ended, or on which its result was judged, if known; never of
 *     an ongoing one
 * @param duration its length, if known; with one of the days, the other follows
 */
public record Trial(
    String treatment,
    Outcome outcome,
    Optional<LocalDate> startedOn,
    Optional<LocalDate> endedOn,
    Optional<CareDuration> duration) {

  /** What came of a trial. */
  public enum Outcome implements Term {
    /** It helped, and still does. */
    RELIEF,
    /** It helped, then wore off. */
    RELIEF_ENDED,
    /** It did not help enough. */
    INSUFFICIENT_RELIEF,
    /** It had to be stopped, after whatever time. */
    NOT_TOLERATED,
    /** It is still going on, and nothing can be said of it yet. */
    ONGOING,
    /** It was offered and not wanted. */
    DECLINED;

    /** Whether it was tried for a time and in the end did not relieve enough. */
    public boolean isInsufficient() {
      return this == INSUFFICIENT_RELIEF || this == RELIEF_ENDED;
    }

    /** Whether it counts from a minimum of time on: whether it helped or not. */
    public boolean isJudgedByLength() {
      return this == RELIEF || isInsufficient();
    }

    /** Whether it ended without relief: insufficient, or not tolerated. */
    public boolean isFailed() {
      return isInsufficient() || this == NOT_TOLERATED;
    }

    /** Whether its days are days of care without relief. */
    public boolean isCare() {
      return isFailed() || this == ONGOING;
    }
  }

  /**
   * The days of a trial.
   *
   * @param start its first day
   * @param end the day after its last one, not before the start
   */
  public record Span(LocalDate start, LocalDate end) {

    /** How many days lie in it. */
    public int days() {
      return (int) ChronoUnit.DAYS.between(start, end);
    }
  }

  /** Checks that its days and its length do not contradict each other. */
  public Trial {
    Slug.require(treatment);
    if (outcome == Outcome.ONGOING && endedOn.isPresent()) {
      throw new IllegalArgumentException("an ongoing trial has not ended");
    }
    boolean bounded = endedOn.isPresent() || outcome == Outcome.ONGOING;
    if (duration.isPresent() && startedOn.isPresent() && bounded) {
      throw new IllegalArgumentException("a trial has a duration or two days, not both");
    }
    if (startedOn.isPresent() && endedOn.filter(startedOn.get()::isAfter).isPresent()) {
      throw new IllegalArgumentException("a trial does not end before it starts");
    }
  }

  /** Its days, as seen on a day, as far as both ends are known. */
  public Optional<Span> span(LocalDate today) {
    Optional<LocalDate> start = start();
    Optional<LocalDate> end = end(today);
    return start.isPresent() && end.isPresent()
        ? Optional.of(new Span(start.get(), end.get()))
        : Optional.empty();
  }

  private Optional<LocalDate> start() {
    return startedOn.isPresent()
        ? startedOn
        : endedOn.flatMap(end -> duration.map(it -> end.minusDays(it.days())));
  }

  /** The day on which it ended, as far as it is known; today for an ongoing one. */
  public Optional<LocalDate> end(LocalDate today) {
    if (outcome == Outcome.ONGOING) {
      return Optional.of(today);
    }
    return endedOn.isPresent()
        ? endedOn
        : startedOn.flatMap(from -> duration.map(it -> from.plusDays(it.days())));
  }

  /** Its length in days, as seen on a day; empty where it is unknown. */
  public OptionalInt days(LocalDate today) {
    if (duration.isPresent()) {
      return OptionalInt.of(duration.get().days());
    }
    Optional<Span> span = span(today);
    return span.isPresent() ? OptionalInt.of(span.get().days()) : OptionalInt.empty();
  }

  /**
   * Whether it is known to have failed after the other one ended: what began after a day also ended
   * after it, whenever that was.
   */
  public boolean isFailedAfter(Trial other, LocalDate today) {
    return outcome.isFailed()
        && other
            .end(today)
            .flatMap(then -> end(today).or(() -> startedOn).filter(it -> it.isAfter(then)))
            .isPresent();
  }
}
