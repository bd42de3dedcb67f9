package dev.stepwell.search;

import dev.stepwell.catalog.Coding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses of an entry the sentence that has most of what is sought, and marks that in it. */
final class Snippets {

  /** Characters of a snippet at most, the label and the dots at its ends aside. */
  static final int LONGEST = 200;

  private static final String CUT = "…";

  private final List<SoughtWord> words;
  private final Set<String> stems;
  private final List<String> beginnings;
  private final List<String> codes;

  Snippets(List<SoughtWord> words) {
    this.words = words;
    stems = words.stream().flatMap(it -> it.stems().keySet().stream()).collect(Collectors.toSet());
    beginnings = words.stream().flatMap(it -> it.beginning().stream()).toList();
    codes = words.stream().flatMap(it -> it.code().stream()).toList();
  }

  /** The snippet of an entry. */
  Snippet of(Analysed analysed) {
    Searchable entry = analysed.entry();
    return code(entry)
        .or(() -> best(analysed))
        .orElseGet(() -> new Snippet(List.of(new Snippet.Part(entry.name(), false))));
  }

  private Optional<Snippet> code(Searchable entry) {
    return codes.isEmpty()
        ? Optional.empty()
        : entry.codings().stream().filter(this::isSought).findFirst().map(Snippets::code);
  }

  private boolean isSought(Coding coding) {
    String code = Code.folded(coding.code());
    return codes.stream().anyMatch(code::startsWith);
  }

  private static Snippet code(Coding coding) {
    return new Snippet(
        List.of(
            new Snippet.Part(coding.code(), true),
            new Snippet.Part(": " + coding.display(), false)));
  }

  /**
   * The name is told beside it: what stands there needs not be told again. Where that is all, the
   * snippet says what the entry is.
   */
  private Optional<Snippet> best(Analysed entry) {
    List<SoughtWord> untold =
        words.stream().filter(word -> entry.name().stream().noneMatch(word::matches)).toList();
    return entry.sentences().stream()
        .map(sentence -> look(sentence, untold))
        // The first of the best.
        .reduce((one, other) -> Looked.BY_WORTH.compare(one, other) >= 0 ? one : other)
        .map(Looked::snippet);
  }

  private Looked look(Analysed.Sentence sentence, List<SoughtWord> untold) {
    List<Token> matches = sentence.tokens().stream().filter(this::isSought).toList();
    double worth =
        matches.isEmpty()
            ? 0
            : untold.stream()
                .filter(word -> matches.stream().anyMatch(word::matches))
                .mapToDouble(SoughtWord::rarity)
                .sum();
    return new Looked(sentence.passage(), matches, worth);
  }

  private boolean isSought(Token token) {
    return stems.contains(token.stem())
        || (!beginnings.isEmpty() && beginnings.stream().anyMatch(token.word()::startsWith));
  }

  /**
   * A sentence that was looked at.
   *
   * @param matches the words of it that are sought
   * @param worth how much it tells of what is sought and not told by the name
   */
  private record Looked(Passage sentence, List<Token> matches, double worth) {

    static final Comparator<Looked> BY_WORTH =
        Comparator.<Looked>comparingDouble(Looked::worth)
            .thenComparing(it -> it.worth == 0 && it.sentence.place() == Place.SUMMARY)
            .thenComparing(it -> it.sentence.place(), Comparator.reverseOrder());

    Snippet snippet() {
      String text = sentence.text();
      int begin = begin(text);
      int end = end(text, begin);
      List<Snippet.Part> parts = new ArrayList<>();
      String before = sentence.label() + (begin > 0 ? CUT : "");
      int at = begin;
      for (Token match : matches) {
        if (match.start() >= at && match.end() <= end) {
          add(parts, before + text.substring(at, match.start()), false);
          before = "";
          add(parts, text.substring(match.start(), match.end()), true);
          at = match.end();
        }
      }
      add(parts, before + text.substring(at, end) + (end < text.length() ? CUT : ""), false);
      return new Snippet(parts);
    }

    /** Where what is shown begins: at a word, so that the first match is in it. */
    private int begin(String text) {
      int first = matches.isEmpty() ? 0 : matches.get(0).start();
      if (text.length() <= LONGEST || first < LONGEST / 2) {
        return 0;
      }
      int from = Math.min(first - LONGEST / 4, text.length() - LONGEST);
      int blank = text.indexOf(' ', from);
      return blank < 0 || blank >= first ? first : blank + 1;
    }

    private static int end(String text, int begin) {
      if (text.length() - begin <= LONGEST) {
        return text.length();
      }
      int blank = text.lastIndexOf(' ', begin + LONGEST);
      return blank <= begin ? begin + LONGEST : blank;
    }

    private static void add(List<Snippet.Part> parts, String text, boolean match) {
      if (!text.isEmpty()) {
        parts.add(new Snippet.Part(text, match));
      }
    }
  }
}
