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

  Release release(int number) {
    return new Release(number, publishedAt, author, approver, note, contentDigest);
  }
}
