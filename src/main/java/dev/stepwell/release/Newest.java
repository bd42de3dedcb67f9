package dev.stepwell.release;

import java.time.Instant;

/**
 * What is newest in the record, at a glance.
 *
 * @param number number of the newest release
 * @param publishedAt when that came into force
 * @param recalls how many releases were recalled
 */
record Newest(int number, Instant publishedAt, long recalls) {

  /** Whether an edition is this, and knows of all recalls. */
  boolean isOf(Edition edition) {
    Release release = edition.release();
    return release.number() == number
        && release.publishedAt().equals(publishedAt)
        && edition.recalls() == recalls;
  }

  /** Whether an edition is not newer than this. */
  boolean mayFollow(Edition edition) {
    return edition.release().number() <= number;
  }
}
