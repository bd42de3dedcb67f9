package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * What a statement rests on.
 *
 * @param provenance how the starting list supports it; empty where the enclosing statement says it
 * @param sources ids of sources, possibly none
 */
public record Basis(Optional<Provenance> provenance, List<String> sources) {

  /** Nothing of its own: the enclosing statement speaks for it. */
  public static final Basis NONE = new Basis(Optional.empty(), List.of());

  /** Copies the sources. */
  public Basis {
    sources = List.copyOf(sources);
  }
}
