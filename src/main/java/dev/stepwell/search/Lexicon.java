package dev.stepwell.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people call things, beside what the catalog calls them: {@code same-words.txt}; and what
 * they write who describe a red flag: {@code red-flag-signals.txt}.
 */
final class Lexicon {

  /** Words of a phrase at most. */
  static final int LONGEST_PHRASE = 3;

  private static final Set<String> FILLERS =
      Set.of(
          ("a about after all am an and any are as at be been but by can do does for from get has"
                  + " have how i if in into is it its me my of on one or our see should so than that the"
                  + " their them then there they this to was we what when where which while who why"
                  + " will with you your")
              .split(" "));

  private static final Map<List<String>, Synonyms> SYNONYMS = synonyms();
  private static final Map<List<String>, String> SIGNALS = signals();

  /** All its words, as they are written. */
  private static final Set<String> WORDS =
      Stream.of(lines("same-words.txt"), lines("red-flag-signals.txt"))
          .flatMap(List::stream)
          .map(line -> line.substring(line.indexOf(':') + 1))
          .flatMap(line -> Analysis.tokens(line).stream())
          .map(Token::word)
          .collect(Collectors.toUnmodifiableSet());

  private Lexicon() {}

  /** All its words, as they are written. */
  static Set<String> words() {
    return WORDS;
  }

  /** Whether a word says nothing of what is sought. */
  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /** What else a phrase, given by its stems, is called. */
  static Optional<Synonyms> synonyms(List<String> phrase) {
    return Optional.ofNullable(SYNONYMS.get(phrase));
  }

  /** The stem that stands for a word and what else it is called. */
  static String concept(String stem) {
    return synonyms(List.of(stem)).map(Synonyms::concept).orElse(stem);
  }

  /** Slugs of the red flags that a question about these concepts describes. */
  static Set<String> redFlags(Collection<String> concepts) {
    Map<String, Boolean> slugs = new LinkedHashMap<>();
    SIGNALS.forEach(
        (signal, slug) -> {
          if (concepts.containsAll(signal)) {
            slugs.put(slug, true);
          }
        });
    return slugs.keySet();
  }

  private static Map<List<String>, Synonyms> synonyms() {
    Map<List<String>, Synonyms> synonyms = new HashMap<>();
    for (String line : lines("same-words.txt")) {
      List<List<String>> phrases = Stream.of(line.split(",")).map(Lexicon::sought).toList();
      Synonyms all =
          new Synonyms(
              phrases.get(0).get(0),
              phrases.stream()
                  .filter(phrase -> phrase.size() == 1)
                  .map(phrase -> phrase.get(0))
                  .toList());
      phrases.forEach(phrase -> put(synonyms, phrase, all));
    }
    return Map.copyOf(synonyms);
  }

  private static void put(Map<List<String>, Synonyms> synonyms, List<String> phrase, Synonyms all) {
    Synonyms other = synonyms.put(phrase, all);
    if (phrase.size() > LONGEST_PHRASE || (other != null && !other.equals(all))) {
      throw new IllegalStateException("same-words.txt: " + phrase);
    }
  }

  private static Map<List<String>, String> signals() {
    Map<List<String>, String> signals = new LinkedHashMap<>();
    for (String line : lines("red-flag-signals.txt")) {
      int colon = line.indexOf(':');
      List<String> concepts =
          sought(line.substring(colon + 1)).stream().map(Lexicon::concept).distinct().toList();
      signals.put(concepts, line.substring(0, colon));
    }
    return signals;
  }

  private static List<String> sought(String phrase) {
    return Analysis.tokens(phrase).stream()
        .filter(token -> !isFiller(token.word()))
        .map(Token::stem)
        .toList();
  }

  private static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
