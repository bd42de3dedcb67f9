package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Sorted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** An edition in the making, begun with another one. It shares with that what is not touched. */
final class EditionBuilder {

  private Catalog catalog;
  private final Map<EntryType, SortedMap<String, Integer>> changed;
  private final Map<EntryType, SortedMap<String, Retirement>> retired;
  private final Map<EntryType, SortedMap<String, List<EntryRevision>>> revisions;
  private Sorted<Naming, Integer> namings;

  EditionBuilder(Edition from) {
    catalog = from.catalog();
    changed = new EnumMap<>(from.changed());
    retired = new EnumMap<>(from.retired());
    revisions = new EnumMap<>(from.revisions());
    namings = from.namings();
  }

  /** Has an entry stand as a release made it. */
  EditionBuilder put(Revised revised) {
    Change change = revised.change();
    EntryKey id = change.id();
    if (change.retires()) {
      forget(id);
      with(retired, id, Optional.of(new Retirement(revised.release(), change.successor())));
    } else {
      catalog = catalog.with(change.entry().orElseThrow());
      with(changed, id, Optional.of(revised.release()));
      with(retired, id, Optional.empty());
    }
    return this;
  }

  /** Has an entry be as if it had never been. */
  EditionBuilder forget(EntryKey id) {
    catalog = catalog.without(id.type(), id.key());
    with(changed, id, Optional.empty());
    with(retired, id, Optional.empty());
    return this;
  }

  /** Says which releases changed an entry; none is as if it had never been. */
  EditionBuilder revisions(EntryKey id, List<EntryRevision> those) {
    with(revisions, id, Optional.of(those).filter(it -> !it.isEmpty()));
    return this;
  }

  /** Says which release last changed by whom something is named; empty where the first one did. */
  EditionBuilder named(Naming naming, Optional<Integer> release) {
    namings = with(namings, naming, release);
    return this;
  }

  /** The edition of the last of these releases. */
  Edition build(List<Release> releases) {
    return new Edition(releases, catalog, changed, retired, revisions, namings);
  }

  private static <V> void with(
      Map<EntryType, SortedMap<String, V>> byType, EntryKey id, Optional<V> value) {
    Sorted<String, V> map = Sorted.copyOf(Edition.of(byType, id.type()));
    byType.put(id.type(), with(map, id.key(), value));
  }

  private static <K extends Comparable<K>, V> Sorted<K, V> with(
      Sorted<K, V> map, K key, Optional<V> value) {
    return value.map(it -> map.with(key, it)).orElseGet(() -> map.without(key));
  }
}
