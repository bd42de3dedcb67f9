package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Where a gate stands.
 *
 * @param judgement its criterion's; empty where it is withheld because of a red flag
 * @param stricter of the longer care that some payers ask; it decides nothing
 * @param caps what keeps a met criterion from opening it: the screen, or an exclusion
 */
public record GateStanding(
    Optional<Judgement> judgement, Optional<Judgement> stricter, List<Because> caps) {

  static final GateStanding WITHHELD =
      new GateStanding(Optional.empty(), Optional.empty(), List.of());

  /** Copies the caps. */
  public GateStanding {
    caps = List.copyOf(caps);
  }

  /** Whether it is open; empty where it is withheld. */
  public Optional<Verdict> verdict() {
    return judgement.map(Judgement::verdict).map(it -> caps.isEmpty() ? it : it.atBestUnknown());
  }

  boolean is(Verdict verdict) {
    return verdict().filter(verdict::equals).isPresent();
  }

  /** What its criterion lacks. */
  public List<Unlock> lacks() {
    return judgement.map(Judgement::toUnlock).orElse(List.of());
  }
}
