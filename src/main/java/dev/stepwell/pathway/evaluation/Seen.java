package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Attempts;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Elapsed;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Known;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A history as seen on one pathway and on one day. */
final class Seen implements Known {

  private final Offer offer;
  private final History history;
  private final LocalDate today;
  private final List<Trial> used;
  private final Map<Outcome, Set<String>> byOutcome;
  private final Map<String, List<Trial>> byIdentity;
  private final Elapsed elapsed;

  Seen(Offer offer, History history, LocalDate today) {
    this.offer = offer;
    this.history = history;
    this.today = today;
    this.used = all().stream().filter(it -> offer.isCare(it.treatment())).toList();
    this.byOutcome =
        all().stream()
            .collect(
                Collectors.groupingBy(
                    Trial::outcome,
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.mapping(
                        it -> offer.identity(it.treatment()), Collectors.toUnmodifiableSet())));
    this.byIdentity =
        used.stream()
            .collect(
                Collectors.groupingBy(
                    it -> offer.identity(it.treatment()), Collectors.toUnmodifiableList()));
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
    return all().stream().anyMatch(it -> it.treatment().equals(treatment));
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
