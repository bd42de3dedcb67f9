package dev.stepwell.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.RedFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.similarities.BooleanSimilarity;

/**
 * A catalog that can be searched: an immutable value in memory, as the catalog is. The same catalog
 * and the same question give the same answer on every replica.
 */
public final class SearchIndex {

  /** The types of entries that are found, in the order in which those of one score are told. */
  public static final List<EntryType> TYPES = Searchable.TYPES;

  private static final int MOST_KEPT = 256;

  private final Catalog catalog;
  private final List<Object> entries;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;

  /** Those that are shown again and again, by their places. */
  private final Cache<Integer, Analysed> shown =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  private SearchIndex(Catalog catalog, List<Object> entries, DirectoryReader reader) {
    this.catalog = catalog;
    this.entries = entries;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.vocabulary = new Vocabulary(reader);
    searcher.setSimilarity(new BooleanSimilarity());
    // The cache is one for the process, and would keep an index that nobody has any more.
    searcher.setQueryCache(null);
  }

  /** The index of a catalog. It takes seconds for some ten thousand entries. */
  public static SearchIndex of(Catalog catalog) {
    List<Object> entries = Searchable.all(catalog);
    return new SearchIndex(catalog, entries, Indexing.index(entries));
  }

  /** How many entries can be found. */
  int entries() {
    return entries.size();
  }

  /** Bytes of memory that the index takes, its entries apart. */
  long bytes() {
    return Indexing.bytes(reader);
  }

  /**
   * What is found, the best first.
   *
   * @param type only entries of this type, if it is given
   * @param most how many hits at most
   */
  public Found search(SearchText sought, Optional<EntryType> type, int most) {
    Sought all = Sought.of(sought, vocabulary);
    if (all.words().stream().noneMatch(SoughtWord::isKnown)
        && Lexicon.redFlags(all.concepts()).isEmpty()) {
      return Found.nothing();
    }
    TopDocs top = top(all, type, most);
    Snippets snippets = new Snippets(all.words());
    List<Hit> hits = Stream.of(top.scoreDocs).map(it -> hit(it, snippets)).toList();
    boolean more =
        top.totalHits.relation == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO
            || top.totalHits.value > Found.MOST_COUNTED;
    return new Found(hits, more ? Found.MOST_COUNTED : (int) top.totalHits.value, more);
  }

  private TopDocs top(Sought sought, Optional<EntryType> type, int most) {
    try {
      return searcher.search(
          Ranking.of(sought, catalog, type),
          new TopScoreDocCollectorManager(most, null, Found.MOST_COUNTED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hit hit(ScoreDoc found, Snippets snippets) {
    Object entry = entries.get(found.doc);
    Analysed analysed =
        shown.get(found.doc, place -> Analysed.of(Searchable.of(entries.get(place))));
    return new Hit(
        analysed.entry().key(),
        analysed.entry().name(),
        snippets.of(analysed),
        entry instanceof RedFlag flag ? Optional.of(flag) : Optional.empty());
  }
}
