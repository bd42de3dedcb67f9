package dev.stepwell.api.representation;

import java.util.List;
import java.util.Optional;

/**
 * A page of a collection.
 *
 * @param items in the collection's order
 * @param total number of items in the whole collection
 * @param next where the next page is; left out on the last one
 */
public record PageView<T>(List<T> items, int total, Optional<String> next) {

  /** A collection that is never paged. */
  static <T> PageView<T> whole(List<T> items) {
    return new PageView<>(items, items.size(), Optional.empty());
  }
}
