package dev.stepwell.pathway;

import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the trials of one treatment stand against a minimum. Trials are not added up: one of them has
 * to be long enough.
 *
 * @param trials in any order; empty where it is unknown what was tried
 * @param minimum how long a trial lasts before its result counts; empty for any length
 * @param today the day of evaluation
 */
public record Attempts(
    Optional<List<Trial>> trials, Optional<CareDuration> minimum, LocalDate today) {

  /** Copies the trials. */
  public Attempts {
    trials = trials.map(List::copyOf);
  }

  /** Whether one of them failed: for long enough, or because it was not tolerated. */
  public Verdict failed() {
    return reason().code().verdict();
  }

  /** Whether one of them failed for long enough. */
  public Verdict failedInTime() {
    if (trials.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    Verdict failed = Verdict.UNMET;
    for (Trial trial : trials.get()) {
      if (trial.outcome().isInsufficient()) {
        failed = failed.or(longEnough(trial));
      }
    }
    return failed;
  }

  /** Why they failed, or did not. */
  public Reason reason() {
    if (trials.isEmpty()) {
      return Reason.of(Reason.Code.TRIALS_NOT_ANSWERED);
    }
    Reason telling = Reason.of(Reason.Code.NOT_TRIED);
    for (Trial trial : trials.get()) {
      Reason reason = reason(trial);
      telling = Reason.MOST_TELLING_FIRST.compare(reason, telling) < 0 ? reason : telling;
    }
    return telling;
  }

  /** Whether one of them that had a result lasted long enough; empty where none had one. */
  public Optional<Verdict> lasted() {
    Optional<Verdict> lasted = Optional.empty();
    for (Trial trial : trials.orElse(List.of())) {
      if (trial.outcome().isJudgedByLength()) {
        Verdict enough = longEnough(trial);
        lasted = Optional.of(lasted.map(enough::or).orElse(enough));
      }
    }
    return lasted;
  }

  /**
   * The outcome that completes them: relief, relief that ended or insufficient relief after long
   * enough, or not tolerated. Of several, one that is known to have come later than the relief,
   * else the best. What may be too short completes nothing.
   */
  public Optional<Outcome> completed() {
    List<Trial> completing = new ArrayList<>();
    for (Trial trial : trials.orElse(List.of())) {
      if (completes(trial)) {
        completing.add(trial);
      }
    }
    Optional<Outcome> best = Optional.empty();
    for (Trial trial : completing) {
      boolean better = best.isEmpty() || trial.outcome().compareTo(best.get()) < 0;
      if (better && !isFollowedByFailure(trial, completing)) {
        best = Optional.of(trial.outcome());
      }
    }
    return best;
  }

  private boolean isFollowedByFailure(Trial trial, List<Trial> others) {
    for (Trial other : others) {
      if (other.isFailedAfter(trial, today)) {
        return true;
      }
    }
    return false;
  }

  private boolean completes(Trial trial) {
    return switch (trial.outcome()) {
      case NOT_TOLERATED -> true;
      case RELIEF, RELIEF_ENDED, INSUFFICIENT_RELIEF -> longEnough(trial) == Verdict.MET;
      case ONGOING, DECLINED -> false;
    };
  }

  private Verdict longEnough(Trial trial) {
    if (minimum.isEmpty()) {
      return Verdict.MET;
    }
    OptionalInt days = trial.days(today);
    return days.isEmpty() ? Verdict.UNKNOWN : Verdict.of(days.getAsInt() >= minimum.get().days());
  }

  private Reason reason(Trial trial) {
    return switch (trial.outcome()) {
      case INSUFFICIENT_RELIEF -> tried(trial, Reason.Code.TRIED_LONG_ENOUGH);
      case RELIEF_ENDED -> tried(trial, Reason.Code.RELIEF_ENDED);
      case NOT_TOLERATED -> Reason.of(Reason.Code.NOT_TOLERATED);
      case ONGOING -> new Reason(Reason.Code.ONGOING, days(trial));
      case RELIEF -> Reason.of(Reason.Code.RELIEF);
      case DECLINED -> Reason.of(Reason.Code.DECLINED);
    };
  }

  private Reason tried(Trial trial, Reason.Code enough) {
    return switch (longEnough(trial)) {
      case MET -> new Reason(enough, days(trial));
      case UNKNOWN -> Reason.of(Reason.Code.LENGTH_UNKNOWN, minimum.orElseThrow().days());
      case UNMET ->
          Reason.of(
              Reason.Code.TOO_SHORT, trial.days(today).orElseThrow(), minimum.orElseThrow().days());
    };
  }

  private List<Integer> days(Trial trial) {
    OptionalInt days = trial.days(today);
    return days.isPresent() ? List.of(days.getAsInt()) : List.of();
  }
}
