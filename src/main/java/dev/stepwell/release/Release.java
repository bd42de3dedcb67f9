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
 */
public record Release(
    int number,
    Instant publishedAt,
    String author,
    String approver,
    String note,
    Optional<String> contentDigest) {}
