package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What criteria may ask about a person whose pathway offers physical therapy for 6 weeks, medicines
 * for 4 weeks, neurotomy and rhizotomy, which are two names of one procedure, for 12 weeks, and
 * infusion, for which no time is known.
 *
 * @param trials all trials of these; empty where it is unknown what was tried
 * @param answers the answers to findings
 */
record Person(Optional<List<Trial>> trials, Map<String, Presence> answers) implements Known {

  private static final Map<String, Optional<CareDuration>> OFFERED =
      Map.of(
          "therapy", Optional.of(CareDuration.ofWeeks(6)),
          "medicines", Optional.of(CareDuration.ofWeeks(4)),
          "ablation", Optional.of(CareDuration.ofWeeks(12)),
          "infusion", Optional.empty());

  private static final Map<String, String> GROUPS =
      Map.of("neurotomy", "ablation", "rhizotomy", "ablation");

  /** Somebody who tried this, in the words of {@link Trials}. */
  static Person whoTried(String trials) {
    return new Person(Trials.known(trials), Map.of());
  }

  /** Somebody of whom nothing but these answers is known. */
  static Person whoAnswers(Map<String, Presence> answers) {
    return new Person(Optional.empty(), answers);
  }

  @Override
  public Optional<Presence> answer(String finding) {
    return Optional.ofNullable(answers.get(finding));
  }

  @Override
  public boolean saysWhatWasTried() {
    return trials.isPresent();
  }

  @Override
  public String identity(String treatment) {
    return GROUPS.getOrDefault(treatment, treatment);
  }

  @Override
  public Set<String> identities() {
    return OFFERED.keySet();
  }

  @Override
  public Optional<CareDuration> minimumTrial(String identity) {
    return OFFERED.getOrDefault(identity, Optional.empty());
  }

  @Override
  public Attempts attempts(String identity, Optional<CareDuration> minimum) {
    Optional<List<Trial>> such =
        trials.map(
            all -> all.stream().filter(it -> identity(it.treatment()).equals(identity)).toList());
    return new Attempts(such, minimum, Trials.TODAY);
  }

  @Override
  public Elapsed elapsed() {
    return Elapsed.of(trials.orElse(List.of()), Trials.TODAY);
  }
}
