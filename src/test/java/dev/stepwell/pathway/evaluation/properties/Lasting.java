package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.holds;
import static dev.stepwell.pathway.evaluation.properties.Property.same;

import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.Evaluation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** For how long an evaluation holds. */
final class Lasting {

  static final List<Property> PROPERTIES =
      List.of(new Property("an evaluation holds until its day", Lasting::lasts));

  private Lasting() {}

  private static Optional<String> lasts(Case it) {
    LocalDate until = it.evaluation().validUntil();
    int days = (int) ChronoUnit.DAYS.between(World.TODAY, until);
    boolean ongoing =
        it.trials().stream()
            .filter(trial -> it.world().care().contains(trial.treatment()))
            .anyMatch(trial -> trial.outcome() == Outcome.ONGOING);
    if (!ongoing) {
      return same("validUntil", World.TODAY.plusDays(7), until);
    }
    return holds(days >= 1 && days <= 7, () -> "validUntil is " + until)
        .or(() -> holds(days <= untilOwnMinimum(it), () -> "a minimum trial is reached sooner"))
        .or(() -> isSame(it, days - 1));
  }

  /** How long it takes until an ongoing trial has lasted for its step's minimum. */
  private static int untilOwnMinimum(Case it) {
    return it.trials().stream()
        .filter(trial -> trial.outcome() == Outcome.ONGOING)
        .filter(trial -> it.world().care().contains(trial.treatment()))
        .mapToInt(
            trial -> it.world().minimumTrial(it.world().identity(trial.treatment())) - days(trial))
        .filter(left -> left > 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** So far; more than any minimum where it is not known. */
  private static int days(Trial trial) {
    return trial
        .startedOn()
        .map(start -> (int) ChronoUnit.DAYS.between(start, World.TODAY))
        .or(() -> trial.duration().map(it -> it.days()))
        .orElse(10_000);
  }

  private static Optional<String> isSame(Case it, int days) {
    LocalDate day = World.TODAY.plusDays(days);
    Evaluation then = it.world().evaluator().evaluate(it.history(), day);
    return same("the disposition on " + day, it.evaluation().disposition(), then.disposition())
        .or(() -> same("next on " + day, it.evaluation().next(), then.next()))
        .or(() -> same("the steps on " + day, stands(it.evaluation()), stands(then)));
  }

  private static List<String> stands(Evaluation it) {
    return it.steps().stream()
        .map(
            step ->
                step.step().id()
                    + " "
                    + step.status()
                    + step.gate().flatMap(gate -> gate.verdict()).map(v -> " " + v).orElse(""))
        .toList();
  }
}
