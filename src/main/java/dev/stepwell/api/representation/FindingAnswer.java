package dev.stepwell.api.representation;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Term;
import java.util.Optional;

/** An answer about a finding, as requests have it: who does not know may say so. */
public enum FindingAnswer implements Term {
  /** Yes. */
  PRESENT(Optional.of(Presence.PRESENT)),
  /** No. */
  ABSENT(Optional.of(Presence.ABSENT)),
  /** Nobody knows: the same as no answer. */
  UNKNOWN(Optional.empty());

  private final Optional<Presence> presence;

  FindingAnswer(Optional<Presence> presence) {
    this.presence = presence;
  }

  /** What is known by it. */
  public Optional<Presence> presence() {
    return presence;
  }
}
