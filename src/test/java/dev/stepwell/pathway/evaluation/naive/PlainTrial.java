package dev.stepwell.pathway.evaluation.naive;

import dev.stepwell.pathway.Trial.Outcome;
import java.util.Set;

/**
 * A trial of which everything is known.
 *
 * @param treatment what tells the treatment apart
 * @param length in days
 * @param days the numbers of its days, as many as its length
 */
record PlainTrial(String treatment, Outcome outcome, int length, Set<Integer> days) {

  /** Whether it ended with too little relief; relief that wore off is too little. */
  boolean isInsufficient() {
    return outcome == Outcome.INSUFFICIENT_RELIEF || outcome == Outcome.RELIEF_ENDED;
  }

  boolean isNotTolerated() {
    return outcome == Outcome.NOT_TOLERATED;
  }

  /** Whether its days are days of care: not those with relief, and not what was declined. */
  boolean isCare() {
    return isInsufficient() || isNotTolerated() || outcome == Outcome.ONGOING;
  }
}
