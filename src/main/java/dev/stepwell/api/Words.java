package dev.stepwell.api;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a filter, with case and accents folded. */
record Words(List<String> folded) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("\\s+");

  /** The words of a text. */
  static Words of(String text) {
    return new Words(List.of(GAPS.split(fold(text).strip())));
  }

  /** Whether nothing is left once accents are folded. */
  boolean isEmpty() {
    return folded.stream().allMatch(String::isEmpty);
  }

  /** Whether every word occurs in the name, or in an alias. */
  boolean occurIn(String name, Collection<String> aliases) {
    String all = fold(name + "\n" + String.join("\n", aliases));
    return folded.stream().allMatch(all::contains);
  }

  private static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
