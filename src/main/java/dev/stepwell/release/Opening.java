package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Opens the catalog when the service starts. An empty database gets release 1 from the built-in
 * content, once, however many replicas start together. Where the built-in content has changed
 * since, dev mode publishes it and production says so.
 */
@ApplicationScoped
class Opening {

  private static final Logger LOG = Logger.getLogger(Opening.class);

  private static final String AUTHOR = "built-in content";
  private static final String APPROVER = "installation";

  private final SystemOfRecord record;
  private final Editions editions;
  private final Clock clock;

  Opening(SystemOfRecord record, Editions editions, Clock clock) {
    this.record = record;
    this.editions = editions;
    this.clock = clock;
  }

  void open(@Observes StartupEvent start) {
    boolean publishChanges = LaunchMode.current() == LaunchMode.DEVELOPMENT;
    editions.open(open(BuiltInContent.catalog(), publishChanges));
    Edition edition = editions.current();
    LOG.infof(
        "Catalog release %d is open: %d conditions, %d treatments.",
        edition.release().number(),
        edition.catalog().conditions().size(),
        edition.catalog().treatments().size());
  }

  /** The newest edition, once the built-in content is in the system of record. */
  Edition open(Catalog content, boolean publishChanges) {
    String digest = Documents.digest(content);
    return record
        .publish(
            before -> {
              if (before.isEmpty()) {
                return Optional.of(draft(content, digest, "First release"));
              }
              if (isLoadedFrom(before.get(), digest)) {
                return Optional.empty();
              }
              LOG.infof(
                  "The built-in content differs from what the database was last loaded from: %s.",
                  publishChanges ? "it is published" : "it is left unpublished");
              return publishChanges
                  ? Optional.of(draft(content, digest, "The built-in content has changed"))
                  : Optional.empty();
            })
        .orElseThrow();
  }

  private static boolean isLoadedFrom(Edition edition, String digest) {
    return edition.releases().stream()
        .map(Release::contentDigest)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .equals(Optional.of(digest));
  }

  private Draft draft(Catalog content, String digest, String note) {
    return new Draft(
        content,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        AUTHOR,
        APPROVER,
        note,
        Optional.of(digest));
  }
}
