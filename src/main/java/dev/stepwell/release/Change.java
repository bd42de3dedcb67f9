package dev.stepwell.release;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import java.util.Optional;

/**
 * What a release does to one entry: how it shall be from now on, or that it is retired.
 *
 * @param type type of the entry
 * @param key its key
 * @param entry the entry as it shall be; empty to retire it
 * @param successor key of the entry of the same type that takes the place of a retired one
 */
public record Change(
    EntryType type, String key, Optional<Object> entry, Optional<String> successor) {

  /** Checks that the parts belong together. */
  public Change {
    if (entry.isPresent()) {
      if (!EntryKey.of(entry.get()).equals(new EntryKey(type, key))) {
        throw new IllegalArgumentException("not the entry: " + type.term() + " " + key);
      }
      if (successor.isPresent()) {
        throw new IllegalArgumentException("only a retired entry has a successor");
      }
    }
    if (successor.equals(Optional.of(key))) {
      throw new IllegalArgumentException("no entry succeeds itself: " + key);
    }
  }

  /** Adds an entry, or puts it in place of the one of its key. */
  public static Change put(Object entry) {
    EntryKey id = EntryKey.of(entry);
    return new Change(id.type(), id.key(), Optional.of(entry), Optional.empty());
  }

  /** Retires an entry. */
  public static Change retire(EntryType type, String key, Optional<String> successor) {
    return new Change(type, key, Optional.empty(), successor);
  }

  /** Whether it takes the entry out of the catalog. */
  public boolean retires() {
    return entry.isEmpty();
  }

  /** The name of the entry. */
  public EntryKey id() {
    return new EntryKey(type, key);
  }
}
