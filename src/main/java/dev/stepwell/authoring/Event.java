package dev.stepwell.authoring;

import dev.stepwell.pathway.Term;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a change request.
 *
 * @param at when
 * @param by who did it
 * @param kind what it was
 * @param text what was said with it
 */
public record Event(Instant at, String by, Kind kind, Optional<String> text) {

  /** What can happen. */
  public enum Kind implements Term {
    /** It was made. */
    CREATED,
    /** It was changed. */
    EDITED,
    /** It was put up for review. */
    SUBMITTED,
    /** It was approved and published. */
    APPROVED,
    /** It was turned down; the text is the reason. */
    REJECTED,
    /** It was taken back. */
    WITHDRAWN,
    /** Somebody said something about it: the text. */
    COMMENTED
  }
}
