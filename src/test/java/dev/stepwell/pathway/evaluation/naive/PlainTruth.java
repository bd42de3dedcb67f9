package dev.stepwell.pathway.evaluation.naive;

import dev.stepwell.pathway.AllOf;
import dev.stepwell.pathway.AnyOf;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Not;
import dev.stepwell.pathway.TrialCriterion;
import java.util.Map;
import java.util.Optional;

/** Whether a criterion holds for a person of whom everything is known: yes or no. */
final class PlainTruth {

  private final Map<String, String> identities;

  /** With what tells each treatment apart. */
  PlainTruth(Map<String, String> identities) {
    this.identities = identities;
  }

  boolean holds(Criterion criterion, PlainPerson person) {
    if (criterion instanceof AllOf all) {
      return holding(all, person) == all.of().size();
    }
    if (criterion instanceof AnyOf any) {
      return holding(any, person) > 0;
    }
    if (criterion instanceof AtLeast some) {
      return holding(some, person) >= some.minimum();
    }
    if (criterion instanceof Not not) {
      return holding(not, person) == 0;
    }
    if (criterion instanceof FindingCriterion asked) {
      return person.present().contains(asked.finding()) == (asked.is() == Presence.PRESENT);
    }
    if (criterion instanceof TrialCriterion asked) {
      String treatment = asked.group().or(() -> identity(asked.treatment())).orElseThrow();
      int usual = Optional.ofNullable(person.minimumTrials().get(treatment)).orElse(0);
      return person.failed(treatment, asked.minimum().map(CareDuration::days).orElse(usual));
    }
    if (criterion instanceof DistinctTrials asked) {
      return person.failed().size() >= asked.minimum() && person.hasFailedForItsTime();
    }
    return person.daysOfCare() >= ((ElapsedCare) criterion).minimum().days();
  }

  private Optional<String> identity(Optional<String> treatment) {
    return treatment.map(identities::get);
  }

  private int holding(Criterion criterion, PlainPerson person) {
    int holding = 0;
    for (Criterion below : criterion.of()) {
      if (holds(below, person)) {
        holding++;
      }
    }
    return holding;
  }
}
