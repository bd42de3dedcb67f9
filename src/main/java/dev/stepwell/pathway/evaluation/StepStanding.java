package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Unlock;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands on one step.
 *
 * @param step the step
 * @param status its status
 * @param result how it was completed; empty unless it is
 * @param because all reasons for the status, in their order; none for one that is available
 * @param gate where its gate stands; empty for a step without
 * @param toUnlock what is missing while it is locked, but for a red flag: all of it together opens
 *     its gate and clears the screen
 */
public record StepStanding(
    Step step,
    Status status,
    Optional<Result> result,
    List<Because> because,
    Optional<GateStanding> gate,
    List<Unlock> toUnlock) {

  /** Copies the lists. */
  public StepStanding {
    because = List.copyOf(because);
    toUnlock = List.copyOf(toUnlock);
  }

  boolean is(Activity.Kind kind, Status wanted) {
    return step.is(kind) && status == wanted;
  }
}
