package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import java.util.Map;

/**
 * What a release did: the entries that it changed, and no others.
 *
 * @param before as they stood before; without those that were not there
 * @param successors what had taken the place of those that were retired before
 * @param after as it left them; without those that it retired
 */
public record Replaced(Catalog before, Map<EntryKey, String> successors, Catalog after) {

  /** Copies what can be changed. */
  public Replaced {
    successors = Map.copyOf(successors);
  }
}
