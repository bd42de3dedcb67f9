package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Urgency;

/** What comes next for a person; of several that hold, the first. */
public enum Disposition implements Term {
  /** Emergency care now. */
  EMERGENCY,
  /** An assessment today. */
  SAME_DAY,
  /** A specialist within days. */
  URGENT_REFERRAL,
  /** An exclusion is present: the pathway is not made for this person. */
  OUT_OF_SCOPE,
  /** Red flags or exclusions are not all answered. */
  COMPLETE_SCREEN,
  /** A cause is confirmed that has a pathway of its own. */
  HAND_OVER,
  /** A treatment helps. */
  IMPROVING,
  /** The criteria for a surgical consultation look met. */
  SURGICAL_CONSULTATION,
  /** There are steps of the ladder to go, or questions to answer. */
  CONTINUE,
  /** The ladder is at its end. */
  SPECIALIST_REVIEW;

  /** That of an urgency which a red flag may have. */
  static Disposition of(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> EMERGENCY;
      case SAME_DAY -> SAME_DAY;
      case URGENT_REFERRAL -> URGENT_REFERRAL;
      case SOON, ROUTINE -> throw new IllegalArgumentException(urgency + " decides nothing");
    };
  }
}
