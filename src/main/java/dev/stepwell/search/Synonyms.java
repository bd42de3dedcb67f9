package dev.stepwell.search;

import java.util.List;

/**
 * Words and phrases for one thing.
 *
 * @param concept the stem that stands for all of them
 * @param stems the stems of those that are one word
 */
record Synonyms(String concept, List<String> stems) {

  /** Copies the list. */
  Synonyms {
    stems = List.copyOf(stems);
  }
}
