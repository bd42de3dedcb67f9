package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogDiffView;
import dev.stepwell.api.representation.EntryDiffView;
import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.content.diff.EntryDiff;
import dev.stepwell.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What differs between two releases. Waits for those that are not in memory. */
@ApplicationScoped
class ReleaseDiff {

  private final ReleaseChoice choice;

  ReleaseDiff(ReleaseChoice choice) {
    this.choice = choice;
  }

  /** What differs between a release and the one before it, or the one that the query names. */
  CatalogDiffView view(Reading reading, Query query, Release release) {
    int to = release.number();
    Optional<Integer> from =
        query
            .get(ReadParameter.FROM, Integer.class)
            .map(it -> choice.earlier(ReadParameter.FROM, it, to))
            .or(() -> Optional.of(to - 1).filter(it -> it > 0));
    reading.note(release);
    List<EntryDiff> differing =
        CatalogDiff.between(
                from.map(it -> catalog(reading, it)).orElseGet(Catalog::empty),
                catalog(reading, to))
            .stream()
            .filter(it -> Filters.is(query, ReadParameter.SLUG, it.key()))
            .toList();
    PageView<EntryDiffView> page =
        Pages.of(
            Read.GET_RELEASE_DIFF,
            Integer.toString(to),
            reading,
            query,
            differing,
            it -> it.type().term() + " " + it.key(),
            (any, it) -> EntryDiffView.of(it, "release=" + from.orElse(0), "release=" + to));
    return new CatalogDiffView(from, Optional.of(to), page.items(), page.total(), page.next());
  }

  private Catalog catalog(Reading reading, int release) {
    return reading.edition().release().number() == release
        ? reading.catalog()
        : choice.await(release).catalog();
  }
}
