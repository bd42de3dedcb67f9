package dev.stepwell.catalog;

/**
 * Names an entry of a catalog, whether it is there or not.
 *
 * @param type its type
 * @param key what is unique within it
 */
public record EntryKey(EntryType type, String key) implements Comparable<EntryKey> {

  /** The name of an entry. */
  public static EntryKey of(Object entry) {
    EntryType type = Catalog.typeOf(entry);
    return new EntryKey(type, type.keyOf(entry));
  }

  /** Comes before all names of entries of a type, and after those of the types before it. */
  static EntryKey first(EntryType type) {
    return new EntryKey(type, "");
  }

  /** Its place in a document of the whole catalog, such as {@code /pathways/sciatica}. */
  public String path() {
    return "/" + type.plural() + "/" + key;
  }

  @Override
  public int compareTo(EntryKey other) {
    int first = type.compareTo(other.type);
    return first == 0 ? key.compareTo(other.key) : first;
  }
}
