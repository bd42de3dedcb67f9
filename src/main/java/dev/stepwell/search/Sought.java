package dev.stepwell.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is sought, of what was typed. The words that an index is asked for are bounded, whatever
 * that was; what it may be about is told of all of it, as a danger may be named last.
 */
final class Sought {

  /** Words and phrases at most that an index is asked for. */
  static final int MOST_WORDS = 12;

  private static final int MOST_CORRECTED = 4;

  private static final float OTHER_WORD = 0.9f;
  private static final float CORRECTED = 0.7f;

  private static final Pattern CHUNK = Pattern.compile("\\S+");

  private final Vocabulary vocabulary;
  private final List<SoughtWord> words = new ArrayList<>();
  private final Set<String> concepts = new HashSet<>();
  private int corrected;

  private Sought(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What a text seeks. */
  static Sought of(SearchText text, Vocabulary vocabulary) {
    Sought sought = new Sought(vocabulary);
    sought.read(text.text());
    return sought;
  }

  /** The words, those that are nowhere in the index too. */
  List<SoughtWord> words() {
    return words.stream().limit(MOST_WORDS).toList();
  }

  /** What the text may be about: each of its phrases, and each word of them by itself. */
  Set<String> concepts() {
    return Set.copyOf(concepts);
  }

  private void read(String text) {
    StringBuilder rest = new StringBuilder();
    Matcher chunks = CHUNK.matcher(text);
    while (chunks.find()) {
      Optional<String> code = code(chunks.group());
      code.map(SoughtWord::ofCode).ifPresent(words::add);
      rest.append(code.isPresent() ? "" : chunks.group()).append(' ');
    }
    List<Phrase> phrases = Phrase.of(rest.toString());
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      concepts.add(phrase.concept());
      phrase.tokens().forEach(token -> concepts.add(Lexicon.concept(token.stem())));
      if (i < MOST_WORDS) {
        words.add(word(phrase, i == phrases.size() - 1));
      }
    }
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
    List<String> meant =
        nearest.isEmpty()
            ? List.of(token.stem())
            : nearest.stream().map(Lexicon::concept).distinct().toList();
    // A slip that could be two things is not taken for a danger.
    if (meant.size() == 1) {
      concepts.addAll(meant);
    }
    return of(meant, stems, Optional.empty());
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
}
