package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Source;
import java.util.List;
import java.util.Optional;

/**
 * A source, as it is told under what rests on it.
 *
 * @param id by which it is named
 * @param title of the text
 * @param issuer who issued it
 * @param year of issue, where known
 * @param link where to read it, where that is a web page
 * @param level what was read of it
 * @param note what a reader should know of it
 */
record SourceLine(
    String id,
    String title,
    String issuer,
    Optional<Integer> year,
    Optional<String> link,
    String level,
    Optional<String> note) {

  static List<SourceLine> of(Catalog catalog, List<String> ids) {
    return ids.stream().flatMap(id -> catalog.source(id).stream()).map(SourceLine::of).toList();
  }

  private static SourceLine of(Source it) {
    return new SourceLine(
        it.id(),
        it.title(),
        it.issuer(),
        it.year(),
        it.link().filter(link -> link.startsWith("https://") || link.startsWith("http://")),
        Words.of("level", it.level()),
        it.note());
  }
}
