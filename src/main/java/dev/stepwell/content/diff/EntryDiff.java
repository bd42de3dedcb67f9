package dev.stepwell.content.diff;

import dev.stepwell.catalog.EntryType;
import java.util.List;

/**
 * An entry of the catalog that is not as it was.
 *
 * @param type its type
 * @param key what is unique among its type: a slug, or the id of a source
 * @param name in words; of an entry that was removed, the one that it had
 * @param change added, removed or changed
 * @param fields what differs within it, less the steps of a pathway; everything for one that is new
 *     or gone
 * @param steps for a pathway, the steps that differ, in ladder order; else empty
 */
public record EntryDiff(
    EntryType type,
    String key,
    String name,
    ChangeKind change,
    List<FieldDiff> fields,
    List<StepDiff> steps) {

  /** Copies the lists. */
  public EntryDiff {
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
    if (change == ChangeKind.MOVED) {
      throw new IllegalArgumentException("an entry has no place");
    }
  }
}
