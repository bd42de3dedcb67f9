package dev.stepwell.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Changed copies of catalogs. */
final class Edit {

  private Edit() {}

  /** The catalog with another text in a member of an entry. */
  static Catalog set(Catalog catalog, EntryType type, String key, String member, String text) {
    return change(catalog, type, key, document -> document.put(member, text));
  }

  /** The catalog with an entry changed. */
  static Catalog change(Catalog catalog, EntryType type, String key, Consumer<ObjectNode> change) {
    ObjectNode document = Documents.write(Objects.requireNonNull(catalog.entries(type).get(key)));
    change.accept(document);
    List<Object> entries = allBut(catalog, type, key);
    entries.add(Documents.read(type, document));
    return Catalog.of(entries);
  }

  /** The catalog without an entry. */
  static Catalog retire(Catalog catalog, EntryType type, String key) {
    return Catalog.of(allBut(catalog, type, key));
  }

  private static List<Object> allBut(Catalog catalog, EntryType type, String key) {
    List<Object> entries = new ArrayList<>();
    for (EntryType each : EntryType.values()) {
      catalog
          .entries(each)
          .forEach(
              (its, entry) -> {
                if (each != type || !its.equals(key)) {
                  entries.add(entry);
                }
              });
    }
    return entries;
  }
}
