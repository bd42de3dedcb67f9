package dev.stepwell.pathway;

import java.util.Collection;

/** What is known of a criterion, in Kleene's logic: unknown is neither yes nor no. */
public enum Verdict implements Term {
  /** It holds, whatever else may come to be known. */
  MET,
  /** It does not hold, whatever else may come to be known. */
  UNMET,
  /** What is known does not settle it. */
  UNKNOWN;

  /** Met or unmet. */
  public static Verdict of(boolean holds) {
    return holds ? MET : UNMET;
  }

  /** The verdict on the opposite. */
  public Verdict negated() {
    return switch (this) {
      case MET -> UNMET;
      case UNMET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Whether this or the other one is met. */
  Verdict or(Verdict other) {
    if (this == MET || other == MET) {
      return MET;
    }
    return this == UNMET && other == UNMET ? UNMET : UNKNOWN;
  }

  /** No better than unknown: met becomes unknown. */
  public Verdict atBestUnknown() {
    return this == MET ? UNKNOWN : this;
  }

  /** Whether at least so many of the verdicts are met. */
  public static Verdict atLeast(int minimum, Collection<Verdict> verdicts) {
    int met = 0;
    int possible = 0;
    for (Verdict verdict : verdicts) {
      met += verdict == MET ? 1 : 0;
      possible += verdict == UNMET ? 0 : 1;
    }
    return met >= minimum ? MET : possible < minimum ? UNMET : UNKNOWN;
  }
}
