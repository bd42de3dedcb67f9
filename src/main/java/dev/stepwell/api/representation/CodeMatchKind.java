package dev.stepwell.api.representation;

import dev.stepwell.pathway.Term;

/** How the code of a filter was found. */
public enum CodeMatchKind implements Term {
  /** An entry has this code. */
  EXACT,
  /** None has, and entries with a code beneath it are listed. */
  HEADER
}
