package dev.stepwell.api.evaluation;

import dev.stepwell.pathway.evaluation.History;
import java.time.LocalDate;

/**
 * What an evaluation is asked for.
 *
 * @param history what the person has tried, and what was found
 * @param evaluateFor the day of evaluation
 */
public record HistoryRequest(History history, LocalDate evaluateFor) {

  /** Says nothing about the person, so that it may stand in a log. */
  @Override
  public String toString() {
    return "HistoryRequest";
  }
}
