package dev.stepwell.catalog;

import dev.stepwell.pathway.Term;
import java.util.Optional;

/**
 * Where a statement comes from.
 *
 * @param id in capitals, such as {@code NG59}
 * @param title of the text
 * @param issuer who issued it
 * @param year of issue, where known
 * @param link where to read it
 * @param level what was read of it
 * @param note what a reader should know of it
 */
public record Source(
    String id,
    String title,
    String issuer,
    Optional<Integer> year,
    Optional<String> link,
    Level level,
    Optional<String> note) {

  /** What was read of a source. */
  public enum Level implements Term {
    /** The issuer's own text was read. */
    ISSUER_TEXT,
    /** A summary by somebody else was read. */
    SECONDARY,
    /** Nothing was verified. */
    UNVERIFIED
  }
}
