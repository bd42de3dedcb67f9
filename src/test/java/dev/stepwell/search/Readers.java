package dev.stepwell.search;

import dev.stepwell.catalog.Faq;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** Indexes of one entry. */
final class Readers {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Readers() {}

  static IndexReader of(String answer) {
    return Indexing.index(List.of(entry(answer)));
  }

  static Searchable faq(String answer) {
    return Searchable.of(entry(answer));
  }

  private static Faq entry(String answer) {
    return new Faq(
        "one", "What?", answer, "", List.of(), List.of(), List.of(), List.of(), List.of(), DAY,
        DAY);
  }
}
