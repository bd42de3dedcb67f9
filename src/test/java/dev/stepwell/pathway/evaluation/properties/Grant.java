package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.evaluation.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what is missing so, and no more than that. */
final class Grant {

  private final Map<String, String> identities;
  private final Map<String, Integer> minimumTrials;

  /**
   * On a pathway.
   *
   * @param identities what tells each treatment apart
   * @param minimumTrials the treatments of its care steps, with the days for which they are tried
   */
  Grant(Map<String, String> identities, Map<String, Integer> minimumTrials) {
    this.identities = identities;
    this.minimumTrials = new TreeMap<>(minimumTrials);
  }

  /** The history with all of it. */
  History all(History history, List<Unlock> missing) {
    Map<String, Presence> findings = new HashMap<>(history.findings());
    List<Trial> trials = new ArrayList<>(history.trials().orElse(List.of()));
    for (Unlock lack : missing) {
      if (lack.criterion() instanceof FindingCriterion asked) {
        findings.put(asked.finding(), asked.is());
      } else if (lack.criterion() instanceof TrialCriterion asked) {
        String treatment = asked.treatment().orElseGet(() -> nameOf(asked.group().orElseThrow()));
        trials.add(failed(treatment, asked.minimum().map(CareDuration::days).orElse(1)));
      } else if (lack.criterion() instanceof DistinctTrials asked) {
        minimumTrials.entrySet().stream()
            .limit(asked.minimum())
            .map(it -> failed(nameOf(it.getKey()), Math.max(1, it.getValue())))
            .forEach(trials::add);
      } else if (lack.criterion() instanceof ElapsedCare asked) {
        trials.add(
            failed(nameOf(minimumTrials.keySet().iterator().next()), asked.minimum().days()));
      } else {
        throw new IllegalStateException("cannot be granted: " + lack);
      }
    }
    return new History(
        history.trials().isEmpty() && trials.isEmpty() ? Optional.empty() : Optional.of(trials),
        findings);
  }

  private String nameOf(String identity) {
    return identities.keySet().stream()
        .sorted()
        .filter(it -> identity.equals(identities.get(it)))
        .findFirst()
        .orElseThrow();
  }

  private static Trial failed(String treatment, int days) {
    return new Trial(
        treatment,
        Outcome.INSUFFICIENT_RELIEF,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new CareDuration(days)));
  }
}
