package dev.stepwell.catalog;

import java.util.List;

/**
 * A caution that goes with a treatment.
 *
 * @param text in plain words
 * @param sources ids of sources, never none
 */
public record Caution(String text, List<String> sources) {

  /** Copies the sources. */
  public Caution {
    sources = List.copyOf(sources);
  }
}
