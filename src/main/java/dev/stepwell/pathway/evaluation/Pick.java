package dev.stepwell.pathway.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Picks from short lists, dozens of times in an evaluation: a stream costs more than the looking.
 */
final class Pick {

  private Pick() {}

  /** Whether any is wanted. */
  static <T> boolean any(List<T> list, Predicate<? super T> wanted) {
    for (T it : list) {
      if (wanted.test(it)) {
        return true;
      }
    }
    return false;
  }

  /** Those that are wanted, in the order of the list. */
  static <T> List<T> from(List<T> list, Predicate<? super T> wanted) {
    List<T> picked = new ArrayList<>();
    for (T it : list) {
      if (wanted.test(it)) {
        picked.add(it);
      }
    }
    return picked;
  }
}
