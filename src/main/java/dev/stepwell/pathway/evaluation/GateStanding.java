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
 * @param lacks what its criterion lacks
 */
public record GateStanding(
    Optional<Judgement> judgement,
    Optional<Judgement> stricter,
    List<Because> caps,
    List<Unlock> lacks) {

  static final GateStanding WITHHELD =
      new GateStanding(Optional.empty(), Optional.empty(), List.of(), List.of());

  /** Copies the caps. */
  public GateStanding {
    caps = List.copyOf(caps);
    lacks = List.copyOf(lacks);
  }

  /** Whether it is open; empty where it is withheld. */
  public Optional<Verdict> verdict() {
    return judgement.map(Judgement::verdict).map(it -> caps.isEmpty() ? it : it.atBestUnknown());
  }

  boolean is(Verdict verdict) {
    return verdict().filter(verdict::equals).isPresent();
  }

  /** Whether it is not open, and an answer or time may open it. One that is withheld may not. */
  boolean mayOpen() {
    return is(Verdict.UNKNOWN) || (is(Verdict.UNMET) && lacksNothingButTime());
  }

  private boolean lacksNothingButTime() {
    return !lacks.isEmpty() && lacks.stream().allMatch(Unlock::isTime);
  }

  static GateStanding of(Judgement judgement, Optional<Judgement> stricter, List<Because> caps) {
    return new GateStanding(Optional.of(judgement), stricter, caps, judgement.toUnlock());
  }
}
