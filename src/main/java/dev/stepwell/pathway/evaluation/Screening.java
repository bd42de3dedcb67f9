package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the red flags and the exclusions say. A red flag counts when it is present, whether or not
 * it is the pathway's own; the pathway's own must all be answered.
 *
 * @param flagged red flags that are present, the most urgent first
 * @param urgency that of the most urgent one
 * @param unanswered the pathway's own red flags, the most urgent first, then its exclusions
 * @param exclusions the pathway's own that are present
 */
public record Screening(
    List<String> flagged,
    Optional<Urgency> urgency,
    List<String> unanswered,
    List<String> exclusions) {

  /** What it says as a whole; of several that hold, the first. */
  public enum Verdict implements Term {
    /** A red flag is present. */
    FLAGGED,
    /** Not everything is answered. */
    INCOMPLETE,
    /** No red flag, and nothing is open. */
    CLEAR
  }

  /** Copies the lists. */
  public Screening {
    flagged = List.copyOf(flagged);
    unanswered = List.copyOf(unanswered);
    exclusions = List.copyOf(exclusions);
  }

  /** What it says as a whole. */
  public Verdict verdict() {
    if (!flagged.isEmpty()) {
      return Verdict.FLAGGED;
    }
    return unanswered.isEmpty() ? Verdict.CLEAR : Verdict.INCOMPLETE;
  }

  /** Whether a red flag is present, but none that is an emergency. */
  boolean isFlaggedButNoEmergency() {
    return urgency.filter(it -> it != Urgency.EMERGENCY).isPresent();
  }

  /** What keeps every gate from opening, and every step but the screen from being begun. */
  List<Because> obstacles() {
    List<Because> obstacles = new ArrayList<>();
    if (!exclusions.isEmpty()) {
      obstacles.add(new Because(Because.Code.OUT_OF_SCOPE, exclusions));
    }
    if (!unanswered.isEmpty()) {
      obstacles.add(new Because(Because.Code.SCREEN_INCOMPLETE, unanswered));
    }
    return obstacles;
  }
}
