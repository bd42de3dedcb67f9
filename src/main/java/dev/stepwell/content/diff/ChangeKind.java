package dev.stepwell.content.diff;

import dev.stepwell.pathway.Term;

/** What became of an entry, of a step or of a field. */
public enum ChangeKind implements Term {
  /** It is there only afterwards. */
  ADDED,
  /** It was there only before. */
  REMOVED,
  /** It is the same, at another place among its like. */
  MOVED,
  /** It is not the same. */
  CHANGED
}
