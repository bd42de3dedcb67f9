package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Editions that no database knows. */
public final class TestEditions {

  private static final Instant FIRST = Instant.parse("2026-11-22T12:00:00Z");

  private TestEditions() {}

  /** The first edition of a catalog. */
  public static Edition first(Catalog catalog) {
    return Edition.first(release(1), changes(Catalog.empty(), catalog));
  }

  /** The edition that follows another one, with this catalog. */
  public static Edition next(Edition before, Catalog catalog) {
    return before.with(release(before.release().number() + 1), changes(before.catalog(), catalog));
  }

  private static Release release(int number) {
    return new Release(
        number, FIRST.plusSeconds(number), "ada", "grace", "A change", Optional.empty());
  }

  private static List<Change> changes(Catalog from, Catalog to) {
    List<Change> changes = new ArrayList<>();
    for (EntryKey name : to.differences(from)) {
      changes.add(
          to.entry(name)
              .map(Change::put)
              .orElseGet(() -> Change.retire(name.type(), name.key(), Optional.empty())));
    }
    return changes;
  }
}
