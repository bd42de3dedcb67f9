package dev.stepwell.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A word or phrase that is sought, with all that counts as it in the index.
 *
 * @param concepts what it may be about, the likeliest first: stems; never empty
 * @param stems what counts as it, and how much: 1 is the word itself
 * @param beginning with which words of names may begin, while it may still be typed
 * @param code a code in one form, if it is one
 * @param rarity from next to 0, in every entry, to 1
 */
record SoughtWord(
    List<String> concepts,
    SortedMap<String, Float> stems,
    Optional<String> beginning,
    Optional<String> code,
    float rarity) {

  /** Copies what can be changed. */
  SoughtWord {
    concepts = List.copyOf(concepts);
    // In their order, as weights are added up in it.
    stems = Collections.unmodifiableSortedMap(new TreeMap<>(stems));
  }

  /** A code that an entry has. */
  static SoughtWord ofCode(String folded) {
    return new SoughtWord(
        List.of(folded), new TreeMap<>(), Optional.empty(), Optional.of(folded), 1);
  }

  /** What it is about, most likely. */
  String concept() {
    return concepts.get(0);
  }

  /** Whether anything in the index counts as it. */
  boolean isKnown() {
    return !stems.isEmpty() || beginning.isPresent() || code.isPresent();
  }

  /** Whether a word of an entry counts as it. */
  boolean matches(Token token) {
    return stems.containsKey(token.stem())
        || beginning.filter(it -> token.word().startsWith(it)).isPresent();
  }
}
