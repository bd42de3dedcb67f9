package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Verdict;

/** How the criteria for a surgical consultation look. More than that is never said of surgery. */
public enum Consultation implements Term {
  /** They look met. */
  MET,
  /** They are not known. */
  UNKNOWN,
  /** They are not met, or surgery is contraindicated. */
  UNMET,
  /** Nobody looks at them while a red flag is present. */
  WITHHELD,
  /** The pathway has no surgery. */
  NOT_OFFERED;

  static Consultation of(Verdict verdict) {
    return switch (verdict) {
      case MET -> MET;
      case UNMET -> UNMET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
