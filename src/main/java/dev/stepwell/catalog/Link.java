package dev.stepwell.catalog;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Slug;
import java.util.List;
import java.util.Optional;

/**
 * One statement that ties a treatment to a condition, or to every condition of a category. Two
 * sections that say it are two links.
 *
 * @param condition slug of the condition
 * @param category the category, when the statement is about a group
 * @param provenance how the starting list makes the statement
 * @param section where in the starting list
 * @param evidence what the evidence says of this pair
 * @param conservativeCare for surgery: how long conservative care goes on before it
 * @param sources ids of sources
 */
public record Link(
    Optional<String> condition,
    Optional<Category> category,
    Provenance provenance,
    String section,
    Evidence evidence,
    Optional<CareDuration> conservativeCare,
    List<String> sources) {

  /** Checks that it is tied to either a condition or a category. */
  public Link {
    if (condition.isPresent() == category.isPresent()) {
      throw new IllegalArgumentException("a link names either a condition or a category");
    }
    condition.ifPresent(Slug::require);
    sources = List.copyOf(sources);
  }
}
