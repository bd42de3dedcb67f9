package dev.stepwell.pathway.evaluation.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person of whom everything is known.
 *
 * @param trials of treatments that the pathway's care steps offer
 * @param present the findings that are present; every other one is absent
 * @param minimumTrials how many days each treatment is tried; 0 where nobody says so
 */
record PlainPerson(
    List<PlainTrial> trials, Set<String> present, Map<String, Integer> minimumTrials) {

  /** Whether one trial was not tolerated, or was insufficient after so many days. */
  boolean failed(String treatment, int minimum) {
    for (PlainTrial trial : trials) {
      boolean longEnough = trial.isInsufficient() && trial.length() >= minimum;
      if (trial.treatment().equals(treatment) && (trial.isNotTolerated() || longEnough)) {
        return true;
      }
    }
    return false;
  }

  /** The different treatments that failed, after their minimum trial or because not tolerated. */
  Set<String> failed() {
    Set<String> failed = new HashSet<>();
    minimumTrials.forEach(
        (treatment, minimum) -> {
          if (failed(treatment, minimum)) {
            failed.add(treatment);
          }
        });
    return failed;
  }

  /** Whether a treatment was insufficient after its minimum trial. */
  boolean hasFailedForItsTime() {
    for (PlainTrial trial : trials) {
      int minimum = minimumTrials.getOrDefault(trial.treatment(), 0);
      if (trial.isInsufficient() && trial.length() >= minimum) {
        return true;
      }
    }
    return false;
  }

  /** How many days had care. */
  int daysOfCare() {
    Set<Integer> days = new HashSet<>();
    for (PlainTrial trial : trials) {
      if (trial.isCare()) {
        days.addAll(trial.days());
      }
    }
    return days.size();
  }
}
