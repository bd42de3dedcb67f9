package dev.stepwell.release;

import java.time.Instant;
import java.util.Optional;

/**
 * One publication of the catalog.
 *
 * @param number from 1, without gaps
 * @param publishedAt when it came into force
 * @param author who made it
 * @param approver who approved it; never the author
 * @param note what it brought
 * @param contentDigest SHA-256 of the built-in content that it was loaded from, as hexadecimal;
 *     empty for one that was edited
 * @param recall why it should not be relied on any more, if that is so
 */
public record Release(
    int number,
    Instant publishedAt,
    String author,
    String approver,
    String note,
    Optional<String> contentDigest,
    Optional<Recall> recall) {

  /** A release that was not recalled. */
  public Release(
      int number,
      Instant publishedAt,
      String author,
      String approver,
      String note,
      Optional<String> contentDigest) {
    this(number, publishedAt, author, approver, note, contentDigest, Optional.empty());
  }

  /** Whether another is this release; either may know of a recall that the other does not. */
  public boolean isSameAs(Release other) {
    return number == other.number && publishedAt.equals(other.publishedAt);
  }

  /** The same release, recalled. */
  Release recalled(Recall why) {
    return new Release(
        number, publishedAt, author, approver, note, contentDigest, Optional.of(why));
  }
}
