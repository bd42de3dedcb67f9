package dev.stepwell.authoring;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import java.util.ArrayList;
import java.util.List;

/** What makes one catalog of another. */
final class Differences {

  private Differences() {}

  /** Puts what differs, and retires what is not there any more; by type and key. */
  static List<ProposedChange> from(Catalog before, Catalog after) {
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
          .forEach(key -> changes.add(ProposedChange.retire(type, key)));
    }
    return changes;
  }
}
