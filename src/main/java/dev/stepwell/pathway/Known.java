package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.Optional;
import java.util.Set;

/** What criteria may ask about a person, as seen on one pathway and on one day. */
public interface Known {

  /** The answer to a finding; empty where it is unknown. */
  Optional<Presence> answer(String finding);

  /** Whether it is known what was tried: what is not named then was not tried. */
  boolean saysWhatWasTried();

  /** What tells a treatment apart: its equivalence group, else its slug. */
  String identity(String treatment);

  /** What the pathway's care steps offer, two names of one procedure once. */
  Set<String> identities();

  /** How long the pathway tries a treatment before its result counts, if it says so. */
  Optional<CareDuration> minimumTrial(String identity);

  /** How the trials of a treatment stand against a minimum; what is no care here has none. */
  Attempts attempts(String identity, Optional<CareDuration> minimum);

  /** For how long care has gone on. */
  Elapsed elapsed();
}
