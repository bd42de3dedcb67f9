package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Attempts;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Elapsed;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Known;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A history as seen on one pathway and on one day. */
final class Seen implements Known {

  private final Offer offer;
  private final History history;
  private final LocalDate today;
  private final List<Trial> used = new ArrayList<>();
  private final Map<Outcome, Set<String>> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<String, List<Trial>> byIdentity = new HashMap<>();
  private final Elapsed elapsed;

  Seen(Offer offer, History history, LocalDate today) {
    this.offer = offer;
    this.history = history;
    this.today = today;
    for (Trial trial : all()) {
      String identity = offer.identity(trial.treatment());
      byOutcome.computeIfAbsent(trial.outcome(), any -> new HashSet<>()).add(identity);
      if (offer.isCare(trial.treatment())) {
        used.add(trial);
        byIdentity.computeIfAbsent(identity, any -> new ArrayList<>()).add(trial);
      }
    }
    byIdentity.replaceAll((identity, trials) -> List.copyOf(trials));
    this.elapsed = Elapsed.of(used, today);
  }

  LocalDate today() {
    return today;
  }

  /** All trials, the ones that count here and the others. */
  List<Trial> all() {
    return history.trials().orElse(List.of());
  }

  /** The identities of all that was tried with an outcome, whether it counts here or not. */
  Set<String> identitiesWith(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, Set.of());
  }

  /** Whether a trial of this very treatment is told. */
  boolean names(String treatment) {
    return Pick.any(all(), it -> it.treatment().equals(treatment));
  }

  /** The trials that count here. */
  List<Trial> used() {
    return used;
  }

  /** Whether everything is answered. */
  boolean answersAll(List<String> findings) {
    return history.findings().keySet().containsAll(findings);
  }

  boolean isPresent(String finding) {
    return answer(finding).filter(it -> it == Presence.PRESENT).isPresent();
  }

  @Override
  public Optional<Presence> answer(String finding) {
    return Optional.ofNullable(history.findings().get(finding));
  }

  @Override
  public boolean saysWhatWasTried() {
    return history.trials().isPresent();
  }

  @Override
  public String identity(String treatment) {
    return offer.identity(treatment);
  }

  @Override
  public Set<String> identities() {
    return offer.identities();
  }

  @Override
  public Optional<CareDuration> minimumTrial(String identity) {
    return offer.minimumTrial(identity);
  }

  @Override
  public Attempts attempts(String identity, Optional<CareDuration> minimum) {
    Optional<List<Trial>> trials =
        history.trials().map(any -> byIdentity.getOrDefault(identity, List.of()));
    return new Attempts(trials, minimum, today);
  }

  @Override
  public Elapsed elapsed() {
    return elapsed;
  }
}
