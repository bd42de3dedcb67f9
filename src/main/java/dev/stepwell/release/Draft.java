package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be published.
 *
 * @param catalog the whole catalog as it shall be
 * @param publishedAt when
 * @param author who made it
 * @param approver who approved it
 * @param note what it brings
 * @param contentDigest digest of the built-in content that it is, if it is that
 */
record Draft(
    Catalog catalog,
    Instant publishedAt,
    String author,
    String approver,
    String note,
    Optional<String> contentDigest) {

  /** The release that it becomes: always after the one before, whatever the clocks say. */
  Release release(int number, Optional<Release> before) {
    Instant earliest =
        before
            .map(it -> it.publishedAt().plusMillis(1))
            .filter(publishedAt::isBefore)
            .orElse(publishedAt);
    return new Release(number, earliest, author, approver, note, contentDigest);
  }
}
