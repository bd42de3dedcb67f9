package dev.stepwell.pathway.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a person stands on a pathway.
 *
 * @param day the day for which it holds
 * @param validUntil the day from which to ask again: seven days on, or the day on which an ongoing
 *     trial reaches a minimum, if that is sooner
 * @param disposition what comes next
 * @param screen what the red flags and exclusions say
 * @param next ids of the steps to take or to go on with, in ladder order; never a surgical one
 * @param steps every step, in ladder order
 * @param handOver ids of the steps that hand over, in ladder order; none unless that is the
 *     disposition
 * @param consultation how the criteria for a surgical consultation look
 * @param notUsed the trials that count for nothing here, in the order of the history
 */
public record Evaluation(
    LocalDate day,
    LocalDate validUntil,
    Disposition disposition,
    Screening screen,
    List<String> next,
    List<StepStanding> steps,
    List<String> handOver,
    Consultation consultation,
    List<NotUsed> notUsed) {

  /** Copies the lists. */
  public Evaluation {
    next = List.copyOf(next);
    steps = List.copyOf(steps);
    handOver = List.copyOf(handOver);
    notUsed = List.copyOf(notUsed);
  }
}
