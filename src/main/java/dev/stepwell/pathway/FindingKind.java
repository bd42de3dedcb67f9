package dev.stepwell.pathway;

/** What a finding, that is a yes/no fact about a person, is to a pathway. */
public enum FindingKind implements Term {
  /** A sign that overrides every ladder. */
  RED_FLAG,
  /** A reason for a treatment. */
  INDICATION,
  /** A reason against a treatment. */
  CONTRAINDICATION,
  /** Somebody qualified has seen to something. */
  CONFIRMATION,
  /** Puts a person outside what the catalog is for. */
  EXCLUSION;

  /** The one answer for which a gate of treatment, test or surgery may ask. */
  public FindingCriterion.Presence opens() {
    return switch (this) {
      case INDICATION, CONFIRMATION -> FindingCriterion.Presence.PRESENT;
      case RED_FLAG, CONTRAINDICATION, EXCLUSION -> FindingCriterion.Presence.ABSENT;
    };
  }
}
