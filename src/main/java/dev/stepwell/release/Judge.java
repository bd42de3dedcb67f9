package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.rules.CatalogRules;
import dev.stepwell.catalog.rules.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules a catalog breaks. It remembers one that breaks none, whoever made it, and looks
 * only at what differs from that: the first catalog is looked at whole.
 */
@ApplicationScoped
class Judge {

  private static final Logger LOG = Logger.getLogger(Judge.class);

  private final AtomicReference<@Nullable Catalog> kept = new AtomicReference<>();

  /** Everything that is broken; empty for a catalog that may be published. */
  List<Violation> violations(Catalog catalog) {
    Catalog known = kept.get();
    List<Violation> violations =
        known == null ? CatalogRules.check(catalog) : CatalogRules.check(known, catalog);
    if (violations.isEmpty()) {
      kept.set(catalog);
    }
    return violations;
  }

  /**
   * Looks at a catalog that was published, perhaps by another version with fewer rules, so that the
   * first publication need not. Nobody waits for it.
   */
  void begin(Edition edition) {
    Thread look = new Thread(() -> look(edition), "catalog-judge");
    look.setDaemon(true);
    look.start();
  }

  private void look(Edition edition) {
    List<Violation> violations = violations(edition.catalog());
    if (!violations.isEmpty()) {
      LOG.warnf(
          "Release %d breaks rules of this version in %d places, and nothing is published until they"
              + " are mended; the first: %s: %s",
          edition.release().number(),
          violations.size(),
          violations.get(0).path(),
          violations.get(0).message());
    }
  }
}
