package dev.stepwell.api.evaluation;

import dev.stepwell.api.representation.EvaluationWriter;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.evaluation.Evaluation;

/**
 * An evaluation, and how it is told.
 *
 * @param evaluation where a history stands
 * @param words for all that it carries
 * @param writer of the API's answer
 */
public record Answered(Evaluation evaluation, EvaluationWords words, EvaluationWriter writer) {

  /** The API's answer, as UTF-8 bytes. */
  public byte[] json() {
    return writer.bytes(evaluation);
  }

  /** Says nothing about the person, so that it may stand in a log. */
  @Override
  public String toString() {
    return "Answered";
  }
}
