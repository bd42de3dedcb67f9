package dev.stepwell.authoring;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes one catalog of another. */
final class Differences {

  private Differences() {}

  /** Puts what differs, and retires what is not there any more; by type and key. */
  static List<ProposedChange> from(Catalog before, Catalog after) {
    return from(before, after, Map.of());
  }

  /**
   * The same.
   *
   * @param successors what takes the place of those that are not there any more, where anything
   *     does
   */
  static List<ProposedChange> from(
      Catalog before, Catalog after, Map<EntryKey, String> successors) {
    List<ProposedChange> changes = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      var old = before.entries(type);
      var now = after.entries(type);
      now.forEach(
          (key, entry) -> {
            if (!entry.equals(old.get(key))) {
              changes.add(ProposedChange.put(entry));
            }
          });
      old.keySet().stream()
          .filter(key -> !now.containsKey(key))
          .map(key -> new EntryKey(type, key))
          .map(id -> ProposedChange.retire(id, Optional.ofNullable(successors.get(id))))
          .forEach(changes::add);
    }
    return changes;
  }
}
