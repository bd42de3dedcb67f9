package dev.stepwell.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes words that are sought of what was typed. What it makes is bounded, whatever that was. */
final class Sought {

  /** Words and phrases at most; what is typed beyond is not looked at. */
  static final int MOST_WORDS = 12;

  private static final int MOST_CORRECTED = 4;

  private static final float OTHER_WORD = 0.9f;
  private static final float CORRECTED = 0.7f;

  private static final Pattern CHUNK = Pattern.compile("\\S+");

  private final Vocabulary vocabulary;
  private int corrected;

  private Sought(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words of a text, those that are nowhere in the index too. */
  static List<SoughtWord> words(SearchText sought, Vocabulary vocabulary) {
    return new Sought(vocabulary).words(sought.text());
  }

  private List<SoughtWord> words(String text) {
    List<SoughtWord> words = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher chunks = CHUNK.matcher(text);
    while (chunks.find()) {
      Optional<String> code = code(chunks.group());
      code.map(SoughtWord::ofCode).ifPresent(words::add);
      rest.append(code.isPresent() ? "" : chunks.group()).append(' ');
    }
    List<Phrase> phrases = Phrase.of(rest.toString());
    int most = Math.min(phrases.size(), MOST_WORDS);
    for (int i = 0; i < most; i++) {
      words.add(word(phrases.get(i), i == phrases.size() - 1));
    }
    return words.stream().limit(MOST_WORDS).toList();
  }

  private Optional<String> code(String chunk) {
    return Optional.of(Code.folded(chunk))
        .filter(Code::isLike)
        .filter(
            it ->
                vocabulary.entries(Indexing.CODE, it) > 0
                    || vocabulary.entries(Indexing.HEADER, it) > 0);
  }

  /**
   * @param last whether it may still be typed
   */
  private SoughtWord word(Phrase phrase, boolean last) {
    SortedMap<String, Float> stems = new TreeMap<>();
    phrase.synonyms().ifPresent(it -> it.stems().forEach(stem -> stems.put(stem, OTHER_WORD)));
    Token end = phrase.tokens().get(phrase.tokens().size() - 1);
    if (phrase.tokens().size() == 1) {
      stems.put(end.stem(), 1f);
    }
    stems.keySet().removeIf(stem -> !isThere(stem));
    Optional<String> beginning =
        Optional.of(end.word())
            .filter(word -> last && vocabulary.entries(Indexing.BEGINNING, word) > 0);
    boolean known =
        !stems.isEmpty()
            || beginning.isPresent()
            || phrase.synonyms().isPresent()
            || Lexicon.words().contains(end.word());
    return known
        ? of(List.of(phrase.concept()), stems, beginning)
        : corrected(phrase.tokens().get(0));
  }

  private SoughtWord corrected(Token token) {
    List<String> nearest =
        corrected++ < MOST_CORRECTED
            ? vocabulary.nearest(token.word()).stream()
                .flatMap(word -> Analysis.stems(word).stream())
                .toList()
            : List.of();
    SortedMap<String, Float> stems = new TreeMap<>();
    for (String stem : nearest) {
      stems.put(stem, CORRECTED);
      Lexicon.synonyms(List.of(stem))
          .ifPresent(it -> it.stems().forEach(other -> stems.put(other, CORRECTED)));
    }
    stems.keySet().removeIf(stem -> !isThere(stem));
    List<String> concepts =
        nearest.isEmpty()
            ? List.of(token.stem())
            : nearest.stream().map(Lexicon::concept).distinct().toList();
    return of(concepts, stems, Optional.empty());
  }

  private boolean isThere(String stem) {
    return vocabulary.entries(Indexing.ALL, stem) > 0;
  }

  private SoughtWord of(
      List<String> concepts, SortedMap<String, Float> stems, Optional<String> beginning) {
    int entries =
        Stream.concat(
                stems.keySet().stream().map(it -> vocabulary.entries(Indexing.ALL, it)),
                beginning.stream().map(it -> vocabulary.entries(Indexing.BEGINNING, it)))
            .max(Integer::compare)
            .orElse(1);
    return new SoughtWord(concepts, stems, beginning, Optional.empty(), vocabulary.rarity(entries));
  }

  /** What the words may be about, all together. */
  static Set<String> concepts(List<SoughtWord> words) {
    return words.stream().flatMap(word -> word.concepts().stream()).collect(Collectors.toSet());
  }
}
