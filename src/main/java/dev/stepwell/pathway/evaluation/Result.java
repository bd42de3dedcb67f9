package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Trial.Outcome;

/** How a step was completed. */
public enum Result implements Term {
  /** A treatment helped, and still does. */
  RELIEF,
  /** A treatment helped, then wore off. */
  RELIEF_ENDED,
  /** Treatment did not help enough. */
  INSUFFICIENT_RELIEF,
  /** Treatment was not tolerated. */
  NOT_TOLERATED,
  /** Everything that it asks is answered. */
  ANSWERED,
  /** Surgery took place. */
  DONE;

  static Result of(Outcome outcome) {
    return switch (outcome) {
      case RELIEF -> RELIEF;
      case RELIEF_ENDED -> RELIEF_ENDED;
      case INSUFFICIENT_RELIEF -> INSUFFICIENT_RELIEF;
      case NOT_TOLERATED -> NOT_TOLERATED;
      case ONGOING, DECLINED -> throw new IllegalArgumentException(outcome + " completes nothing");
    };
  }

  /** The reason that it gives for a step's being completed. */
  Because.Code code() {
    return switch (this) {
      case RELIEF -> Because.Code.RELIEF;
      case RELIEF_ENDED -> Because.Code.RELIEF_ENDED;
      case INSUFFICIENT_RELIEF -> Because.Code.INSUFFICIENT_RELIEF;
      case NOT_TOLERATED -> Because.Code.NOT_TOLERATED;
      case ANSWERED -> Because.Code.ANSWERED;
      case DONE -> Because.Code.DONE;
    };
  }
}
