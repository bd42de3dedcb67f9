package dev.stepwell.identity;

import dev.stepwell.platform.Settings;

/** Under which settings an operation needs a role at all. */
public enum When {
  /** Under all. */
  ALWAYS,
  /** Where evaluations are closed to all but partners. */
  PARTNERS_ONLY;

  boolean holds(Settings.Evaluations evaluations) {
    return switch (this) {
      case ALWAYS -> true;
      case PARTNERS_ONLY -> evaluations.partnersOnly();
    };
  }
}
