package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;

/** Where a step stands; of several that hold, the first. */
public enum Status implements Term {
  /** What it is for was done, tried long enough or answered. */
  COMPLETED,
  /** A contraindication that its gate wants absent is present. */
  CONTRAINDICATED,
  /** Its gate is unmet, and it is a hand-over or a referral: nobody needs it. */
  NOT_APPLICABLE,
  /** A treatment of it is ongoing. */
  IN_PROGRESS,
  /** It was offered and not wanted. */
  DECLINED,
  /**
   * It cannot be begun yet; its reasons say why. A red flag locks before anything but the first
   * two.
   */
  LOCKED,
  /** It can be begun now. */
  AVAILABLE;

  /** Whether a required step with it keeps later ones waiting. */
  boolean isOpen() {
    return this == AVAILABLE || this == IN_PROGRESS || this == LOCKED;
  }
}
