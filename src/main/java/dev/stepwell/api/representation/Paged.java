package dev.stepwell.api.representation;

import java.util.Optional;

/** A page of a collection. */
public interface Paged {

  /** Path of the next page; empty on the last one. */
  Optional<String> next();

  /** The same as a header {@code Link} says it. */
  default Optional<String> link() {
    return next().map(path -> "<" + path + ">; rel=\"next\"");
  }
}
