package dev.stepwell.api.representation;

import java.util.List;
import java.util.Optional;

/**
 * A page of a collection.
 *
 * @param items in the collection's order
 * @param total number of items in the whole collection
 * @param next where the next page is; left out on the last one
 * @param codeMatch how the code of a filter was found; left out where none was asked
 */
public record PageView<T>(
    List<T> items, int total, Optional<String> next, Optional<CodeMatchView> codeMatch)
    implements Paged {

  /** A page without more to say. */
  public PageView(List<T> items, int total, Optional<String> next) {
    this(items, total, next, Optional.empty());
  }

  /** A collection that is never paged. */
  static <T> PageView<T> whole(List<T> items) {
    return new PageView<>(items, items.size(), Optional.empty());
  }

  /** The same page, which also tells how a code was found. */
  public PageView<T> with(CodeMatchView match) {
    return new PageView<>(items, total, next, Optional.of(match));
  }
}
