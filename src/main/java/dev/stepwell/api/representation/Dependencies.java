package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Difference;
import dev.stepwell.release.Naming;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * What a representation was made of. While nothing of it changes, it stays as it is, to the byte.
 *
 * @param everything whether it may depend on more than stands here, on the number of the release
 *     for example: then every release changes it
 * @param types types of which every entry was looked at, retired ones included
 * @param entries entries that were looked at
 * @param namings what was asked for those that name it
 */
public record Dependencies(
    boolean everything, Set<EntryType> types, Set<EntryKey> entries, Set<Naming> namings) {

  /** Copies the sets. */
  public Dependencies {
    types = Set.copyOf(types);
    entries = Set.copyOf(entries);
    namings = Set.copyOf(namings);
  }

  /** Whether a difference of the catalog may change the representation. */
  public boolean isTouchedBy(Difference difference) {
    return everything
        || difference.entries().stream()
            .anyMatch(it -> types.contains(it.type()) || entries.contains(it))
        || !Collections.disjoint((Collection<?>) namings, difference.namings());
  }

  /** How many things it names. */
  public int size() {
    return types.size() + entries.size() + namings.size();
  }
}
