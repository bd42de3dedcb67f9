package dev.stepwell.api.representation;

import java.util.Optional;

/** A page of a collection. */
public interface Paged {

  /** Path of the next page; empty on the last one. */
  Optional<String> next();
}
