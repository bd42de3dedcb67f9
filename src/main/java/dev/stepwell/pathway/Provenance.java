package dev.stepwell.pathway;

/** How the starting list of a catalog supports a statement, the strongest first. */
public enum Provenance implements Term {
  /** The starting list says it of this very entry. */
  EXPLICIT,
  /** The starting list says it of a group, or of the complaint in general. */
  GROUP,
  /** The starting list says it only in the answer to a frequent question. */
  FAQ,
  /** The starting list is silent; this catalog adds it, with its own sources. */
  EXTENSION
}
