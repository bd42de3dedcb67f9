package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Opens the catalog when the service starts. An empty database gets release 1 from the built-in
 * content, once, however many replicas start together. Where the built-in content has changed
 * since, dev mode publishes it and production says so.
 */
@ApplicationScoped
class Opening {

  private static final Logger LOG = Logger.getLogger(Opening.class);

  private static final String DIFFERS =
      "The built-in content differs from what the database was last loaded from: %s.";

  private static final String AUTHOR = "built-in content";
  private static final String APPROVER = "installation";

  private final SystemOfRecord record;
  private final Publications publications;
  private final Editions editions;
  private final Judge judge;
  private final Following following;

  Opening(
      SystemOfRecord record,
      Publications publications,
      Editions editions,
      Judge judge,
      Following following) {
    this.record = record;
    this.publications = publications;
    this.editions = editions;
    this.judge = judge;
    this.following = following;
  }

  void open(@Observes StartupEvent start) {
    boolean publishChanges = LaunchMode.current() == LaunchMode.DEVELOPMENT;
    Edition edition = open(digest(), BuiltInContent::catalog, publishChanges);
    LOG.infof(
        "Catalog release %d is open: %d conditions, %d treatments.",
        edition.release().number(),
        edition.catalog().conditions().size(),
        edition.catalog().treatments().size());
    judge.begin(edition);
    following.begin();
  }

  /** Classes that no build has packaged may be newer than the digest that the last build left. */
  private static String digest() {
    return LaunchMode.current() == LaunchMode.NORMAL
        ? BuiltInContent.digest()
        : Documents.digest(BuiltInContent.catalog());
  }

  Edition open(Catalog content, boolean publishChanges) {
    return open(Documents.digest(content), () -> content, publishChanges);
  }

  /**
   * Makes the newest edition the live one, once the built-in content is in the record.
   *
   * @param content is asked only where that of the record is another
   */
  Edition open(String digest, Supplier<Catalog> content, boolean publishChanges) {
    Edition edition =
        SystemOfRecord.inTimeToLoad(
                () ->
                    record
                        .newest(editions.live())
                        // Where nothing is to be published, a start waits for nobody who publishes.
                        .filter(it -> !publishChanges || isLoadedFrom(it, digest))
                        .or(
                            () ->
                                publications.attempt(
                                    before ->
                                        publication(before, content, digest, publishChanges))))
            .orElseThrow();
    if (!isLoadedFrom(edition, digest)) {
      LOG.infof(DIFFERS, "it is left unpublished");
    }
    editions.open(edition);
    return edition;
  }

  private static Optional<Publication> publication(
      Optional<Edition> before, Supplier<Catalog> content, String digest, boolean publishChanges) {
    if (before.isEmpty()) {
      return Optional.of(
          publication(changes(Catalog.empty(), content.get()), digest, "First release"));
    }
    if (!publishChanges || isLoadedFrom(before.get(), digest)) {
      return Optional.empty();
    }
    LOG.infof(DIFFERS, "it is published");
    return Optional.of(
        publication(
            changes(before.get().catalog(), content.get()),
            digest,
            "The built-in content has changed"));
  }

  private static boolean isLoadedFrom(Edition edition, String digest) {
    return edition.releases().stream()
        .map(Release::contentDigest)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .equals(Optional.of(digest));
  }

  private static Publication publication(List<Change> changes, String digest, String note) {
    return new Publication(changes, AUTHOR, APPROVER, note, Optional.of(digest));
  }

  /** What makes one catalog of another. */
  private static List<Change> changes(Catalog from, Catalog to) {
    List<Change> changes = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      to.entries(type).values().forEach(entry -> changes.add(Change.put(entry)));
      from.entries(type).keySet().stream()
          .filter(key -> !to.entries(type).containsKey(key))
          .forEach(key -> changes.add(Change.retire(type, key, Optional.empty())));
    }
    return changes;
  }
}
