package dev.stepwell.pathway;

import java.util.List;

/**
 * How long a treatment is tried before its result counts.
 *
 * @param duration the shortest time
 * @param provenance where the number comes from
 * @param sources ids of sources
 */
public record MinimumTrial(CareDuration duration, Provenance provenance, List<String> sources) {

  /** Copies the sources. */
  public MinimumTrial {
    sources = List.copyOf(sources);
  }
}
