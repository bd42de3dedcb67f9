package dev.stepwell.search;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.RedFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What counts how much. {@code docs/search.md} tells it in words. A term counts what it is given
 * here, and nothing else: neither how often it stands in an entry, nor how long that is.
 */
final class Ranking {

  /** More than all words of a query together, so that steps stay apart. */
  private static final float STEP = 1000;

  /** Each step of urgency is more than everything else together. */
  private static final float RED_FLAG = 20 * STEP;

  private static final float WHOLE_NAME = 3 * STEP;
  private static final float WHOLE_ALIAS = 2 * STEP;
  private static final float CODE = 2 * STEP;
  private static final float HEADER = STEP;

  private static final float BEGINNING = 4;

  /** What the types count beside the words. */
  private static final Map<EntryType, Float> TYPES =
      Map.of(
          EntryType.CONDITION, 4f,
          EntryType.TREATMENT, 3f,
          EntryType.DIAGNOSTIC, 3f,
          EntryType.RED_FLAG, 3f,
          EntryType.FAQ, 1f);

  /** What further places of one word add. */
  private static final float FURTHER_PLACES = 0.1f;

  private Ranking() {}

  /** The query for these words, of which one at least is known. */
  static Query of(Sought sought, Catalog catalog, Optional<EntryType> type) {
    List<SoughtWord> words = sought.words();
    List<SoughtWord> known = words.stream().filter(SoughtWord::isKnown).toList();
    BooleanQuery.Builder enough =
        new BooleanQuery.Builder().setMinimumNumberShouldMatch((known.size() + 1) / 2);
    known.forEach(word -> enough.add(word(word), Occur.SHOULD));
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    found.add(enough.build(), Occur.SHOULD);
    String whole = words.stream().map(SoughtWord::concept).collect(Collectors.joining(" "));
    found.add(term(Indexing.WHOLE_NAME, whole, WHOLE_NAME), Occur.SHOULD);
    found.add(term(Indexing.WHOLE_ALIAS, whole, WHOLE_ALIAS), Occur.SHOULD);
    found.add(codes(words), Occur.SHOULD);
    redFlags(sought, catalog).forEach(flag -> found.add(flag, Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(found.build(), Occur.MUST);
    type.ifPresentOrElse(
        it -> all.add(term(Indexing.TYPE, it.name(), 0), Occur.FILTER),
        () ->
            TYPES.forEach(
                (each, weight) -> all.add(term(Indexing.TYPE, each.name(), weight), Occur.SHOULD)));
    return all.build();
  }

  /** However many codes of an entry are sought, it has one step for them. */
  private static Query codes(List<SoughtWord> words) {
    List<Query> ways = new ArrayList<>();
    for (SoughtWord word : words) {
      word.code()
          .ifPresent(
              it -> {
                ways.add(term(Indexing.CODE, it, CODE));
                ways.add(term(Indexing.HEADER, it, HEADER));
              });
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query word(SoughtWord word) {
    List<Query> ways = new ArrayList<>();
    word.code()
        .ifPresent(
            it -> {
              ways.add(term(Indexing.CODE, it, 0));
              ways.add(term(Indexing.HEADER, it, 0));
            });
    word.stems()
        .forEach(
            (stem, likeness) -> {
              for (Place place : Place.values()) {
                ways.add(term(place.field(), stem, place.weight() * likeness * word.rarity()));
              }
            });
    word.beginning()
        .ifPresent(it -> ways.add(term(Indexing.BEGINNING, it, BEGINNING * word.rarity())));
    return new DisjunctionMaxQuery(ways, FURTHER_PLACES);
  }

  /** The red flags that the words describe, the more urgent ones before the others. */
  private static List<Query> redFlags(Sought sought, Catalog catalog) {
    return Lexicon.redFlags(sought.concepts()).stream()
        .flatMap(slug -> catalog.redFlag(slug).stream())
        .map(Ranking::redFlag)
        .toList();
  }

  private static Query redFlag(RedFlag flag) {
    float weight =
        switch (flag.urgency()) {
          case EMERGENCY -> 3 * RED_FLAG;
          case SAME_DAY -> 2 * RED_FLAG;
          case URGENT_REFERRAL, SOON, ROUTINE -> RED_FLAG;
        };
    return term(Indexing.ID, Indexing.id(EntryKey.of(flag)), weight);
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }
}
