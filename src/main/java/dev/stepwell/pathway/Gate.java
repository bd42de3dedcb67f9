package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * What must be true before a step is open.
 *
 * @param criterion the condition that decides
 * @param notEnough plain texts: what does not open the gate by itself
 * @param stricter a longer time of care that some payers ask; reported, never deciding
 * @param basis what the gate rests on
 */
public record Gate(
    Criterion criterion, List<String> notEnough, Optional<ElapsedCare> stricter, Basis basis) {

  /** Copies the texts. */
  public Gate {
    notEnough = List.copyOf(notEnough);
  }
}
