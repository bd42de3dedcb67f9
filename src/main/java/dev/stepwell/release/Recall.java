package dev.stepwell.release;

import java.time.Instant;

/**
 * Why a release should not be relied on any more. It still answers, and says so.
 *
 * @param at when it was recalled
 * @param by who recalled it
 * @param reason why, for whoever reads the release
 */
public record Recall(Instant at, String by, String reason) {

  /** Refuses an empty reason. */
  public Recall {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a recall says why");
    }
  }
}
