package dev.stepwell.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of an index. */
final class Vocabulary {

  private static final int MOST_NEAREST = 4;
  private static final int MOST_LOOKED_AT = 200;
  private static final int SHORTEST_CORRECTED = 4;
  private static final int SHORTEST_WITH_TWO_SLIPS = 8;

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /** In how many entries a term of a field stands. */
  int entries(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * From next to 0 for what stands in every entry to 1 for what stands in one.
   *
   * @param entries in how many it stands
   */
  float rarity(int entries) {
    double all = reader.maxDoc() + 1.0;
    return (float) (Math.log(1 + all / Math.max(1, entries)) / Math.log(1 + all));
  }

  /**
   * The words of the index and of the lexicon with the fewest slips from one that is none of them:
   * a letter too many, missing, wrong, or swapped with its neighbour; the first letter is right.
   * One slip for words of four letters or more, two for those of eight or more. Empty if none is
   * close.
   */
  List<String> nearest(String word) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST_CORRECTED || !word.codePoints().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<String> nearest = within(word, 1);
    return nearest.isEmpty() && length >= SHORTEST_WITH_TWO_SLIPS ? within(word, 2) : nearest;
  }

  private List<String> within(String word, int slips) {
    int rest = word.offsetByCodePoints(0, 1);
    CharacterRunAutomaton like =
        new CharacterRunAutomaton(
            new LevenshteinAutomata(word.substring(rest), true)
                .toAutomaton(slips, word.substring(0, rest)));
    Stream<String> lexicon = Lexicon.words().stream().filter(like::run).sorted();
    return Stream.concat(indexed(word, slips).stream(), lexicon.limit(MOST_NEAREST))
        .distinct()
        .toList();
  }

  private List<String> indexed(String word, int slips) {
    try {
      Terms words = MultiTerms.getTerms(reader, Indexing.WORD);
      if (words == null) {
        return List.of();
      }
      FuzzyTermsEnum found =
          new FuzzyTermsEnum(words, new Term(Indexing.WORD, word), slips, 1, true);
      BoostAttribute likeness = found.attributes().addAttribute(BoostAttribute.class);
      List<Near> near = new ArrayList<>();
      while (near.size() < MOST_LOOKED_AT && found.next() != null) {
        near.add(new Near(found.term().utf8ToString(), likeness.getBoost(), found.docFreq()));
      }
      return near.stream().sorted(Near.BEST_FIRST).limit(MOST_NEAREST).map(Near::word).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A word near another.
   *
   * @param likeness how near, 1 being the same
   * @param entries in how many it stands
   */
  private record Near(String word, float likeness, int entries) {

    static final Comparator<Near> BEST_FIRST =
        Comparator.comparingDouble(Near::likeness)
            .thenComparingInt(Near::entries)
            .reversed()
            .thenComparing(Near::word);
  }
}
