package dev.stepwell.pathway;

import java.util.List;

/**
 * A treatment that must not be used for a condition.
 *
 * @param treatment slug of the treatment
 * @param because why, in plain words
 * @param sources ids of sources
 */
public record Forbidden(String treatment, String because, List<String> sources) {

  /** Checks the slug and copies the sources. */
  public Forbidden {
    Slug.require(treatment);
    sources = List.copyOf(sources);
  }
}
