package dev.stepwell.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry with the words of its texts.
 *
 * @param entry the entry
 * @param name the words of its name
 * @param sentences its other texts, long ones sentence by sentence
 */
record Analysed(Searchable entry, List<Token> name, List<Sentence> sentences) {

  private static final Pattern ENDS = Pattern.compile("(?<=[.?!])\\s+");

  /**
   * A text that may be shown.
   *
   * @param passage the text, and where it stands
   * @param tokens its words, less those that say nothing
   */
  record Sentence(Passage passage, List<Token> tokens) {

    private static Sentence of(Passage passage) {
      return new Sentence(
          passage,
          Analysis.tokens(passage.text()).stream()
              .filter(token -> !Lexicon.isFiller(token.word()))
              .toList());
    }
  }

  /** Analyses an entry. */
  static Analysed of(Searchable entry) {
    return new Analysed(
        entry,
        Analysis.tokens(entry.name()),
        entry.passages().stream()
            .filter(passage -> passage.place() != Place.NAME)
            .flatMap(Analysed::sentences)
            .map(Sentence::of)
            .toList());
  }

  private static Stream<Passage> sentences(Passage passage) {
    return passage.text().length() <= Snippets.LONGEST
        ? Stream.of(passage)
        : ENDS.splitAsStream(passage.text())
            .map(text -> new Passage(passage.place(), passage.label(), text));
  }
}
