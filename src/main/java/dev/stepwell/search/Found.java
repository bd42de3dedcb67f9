package dev.stepwell.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits the best first
 * @param total how many there are, counted up to {@link #MOST_COUNTED}
 * @param more whether there are more than were counted
 */
public record Found(List<Hit> hits, int total, boolean more) {

  /** How many entries are counted at most. */
  public static final int MOST_COUNTED = 1000;

  /** Copies the list. */
  public Found {
    hits = List.copyOf(hits);
  }

  static Found nothing() {
    return new Found(List.of(), 0, false);
  }
}
