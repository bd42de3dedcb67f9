package dev.stepwell.catalog;

import java.util.Comparator;

/**
 * Names an entry of a catalog, whether it is there or not.
 *
 * @param type its type
 * @param key what is unique within it
 */
public record EntryKey(EntryType type, String key) implements Comparable<EntryKey> {

  private static final Comparator<EntryKey> ORDER =
      Comparator.comparing(EntryKey::type).thenComparing(EntryKey::key);

  /** The name of an entry. */
  public static EntryKey of(Object entry) {
    EntryType type = Catalog.typeOf(entry);
    return new EntryKey(type, type.keyOf(entry));
  }

  /** Its place in a document of the whole catalog, such as {@code /pathways/sciatica}. */
  public String path() {
    return "/" + type.plural() + "/" + key;
  }

  @Override
  public int compareTo(EntryKey other) {
    return ORDER.compare(this, other);
  }
}
