package dev.stepwell.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school in the United States it takes to read a text: the grade of Flesch and
 * Kincaid (1975), {@code 0.39 words/sentences + 11.8 syllables/words - 15.59}.
 *
 * <p>Syllables are counted by their vowels: a group of vowels is one, an {@code e} at the end is
 * silent but in {@code -le}, and so is the {@code e} of {@code -es} and {@code -ed} after most
 * consonants. What is written in capitals is read letter by letter; a number is one word of one
 * syllable, so that a text is not judged by its figures.
 */
final class Readability {

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?:;])\\s+");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT =
      Pattern.compile("(?<=[^aeiouyl])e$|(?<=[aeiouy])le$|(?<=[^aeioutdscxzhg])e[sd]$|(?<=t)es$");

  private Readability() {}

  static double grade(String text) {
    List<String> sentences =
        SENTENCES.splitAsStream(text).filter(it -> words(it).findAny().isPresent()).toList();
    List<String> words = words(text).toList();
    int syllables = words.stream().mapToInt(Readability::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  private static Stream<String> words(String text) {
    return WORDS.splitAsStream(text).filter(it -> !it.isBlank());
  }

  static int syllables(String word) {
    if (word.chars().anyMatch(Character::isDigit)) {
      return 1;
    }
    if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return word.length();
    }
    String spoken = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }
}
