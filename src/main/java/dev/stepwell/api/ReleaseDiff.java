package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogDiffView;
import dev.stepwell.api.representation.EntryDiffView;
import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What differs between two releases. */
@ApplicationScoped
class ReleaseDiff {

  private final ReleaseChoice choice;

  ReleaseDiff(ReleaseChoice choice) {
    this.choice = choice;
  }

  /**
   * A release and the one before it, or the one that the query names: there, or on their way.
   *
   * @param edition the one that is read
   */
  Uni<Compared> compared(Edition edition, Query query, Release release) {
    int to = release.number();
    Optional<Integer> from =
        query
            .get(ReadParameter.FROM, Integer.class)
            .map(it -> choice.earlier(ReadParameter.FROM, it, to))
            .or(() -> Optional.of(to - 1).filter(it -> it > 0));
    Uni<Catalog> before =
        from.map(it -> catalog(edition, it))
            .orElseGet(() -> Uni.createFrom().item(Catalog.empty()));
    return before.flatMap(
        then ->
            catalog(edition, to)
                .map(now -> new Compared(from, release, new CatalogDiff(then, now))));
  }

  private Uni<Catalog> catalog(Edition edition, int release) {
    Uni<Edition> its =
        edition.release().number() == release
            ? Uni.createFrom().item(edition)
            : choice.loaded(release);
    return its.map(Edition::catalog);
  }

  /**
   * Two releases.
   *
   * @param from number of the earlier one; empty where everything is new
   * @param release the later one
   * @param diff what differs between them
   */
  record Compared(Optional<Integer> from, Release release, CatalogDiff diff) {

    /** The page that a query asks for: what is on it is compared, and no more. */
    CatalogDiffView view(Reading reading, Query query) {
      int to = release.number();
      reading.note(release);
      List<EntryKey> differing =
          diff.entries().stream()
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
              (any, it) ->
                  EntryDiffView.of(diff.of(it), "release=" + from.orElse(0), "release=" + to));
      return new CatalogDiffView(from, Optional.of(to), page.items(), page.total(), page.next());
    }
  }
}
