package dev.stepwell.release;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Sorted;
import java.util.HashSet;
import java.util.Set;

/**
 * What the releases after an edition did, up to another one.
 *
 * @param entries those that were added, changed or retired
 * @param namings by whom something came to be named, or no longer is
 */
public record Difference(Set<EntryKey> entries, Set<Naming> namings) {

  /** Copies the sets. */
  public Difference {
    entries = Set.copyOf(entries);
    namings = Set.copyOf(namings);
  }

  /** What led from one edition to another, which follows it. */
  static Difference between(Edition before, Edition now) {
    Set<EntryKey> entries = new HashSet<>();
    for (EntryType type : EntryType.values()) {
      Sorted.copyOf(Edition.of(now.changed(), type))
          .differences(Sorted.copyOf(Edition.of(before.changed(), type)))
          .forEach(key -> entries.add(new EntryKey(type, key)));
    }
    return new Difference(entries, new HashSet<>(now.namings().differences(before.namings())));
  }
}
