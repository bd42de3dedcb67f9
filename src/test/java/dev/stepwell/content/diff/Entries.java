package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The entries of a catalog, to be changed. */
final class Entries {

  private final Map<EntryType, Map<String, Object>> byType = new TreeMap<>();

  Entries(Catalog catalog) {
    for (EntryType type : EntryType.values()) {
      byType.put(type, new TreeMap<>(catalog.entries(type)));
    }
  }

  /** A copy with one entry changed. */
  static Catalog edited(Catalog catalog, EntryType type, String key, Consumer<ObjectNode> edit) {
    Entries entries = new Entries(catalog);
    ObjectNode document = entries.document(type, key);
    edit.accept(document);
    entries.put(type, Documents.read(type, document));
    return entries.catalog();
  }

  Map<String, Object> of(EntryType type) {
    return Optional.ofNullable(byType.get(type)).orElseThrow();
  }

  Object get(EntryType type, String key) {
    return Optional.ofNullable(of(type).get(key)).orElseThrow();
  }

  void put(EntryType type, Object entry) {
    of(type).put(type.keyOf(entry), entry);
  }

  Entries remove(EntryType type, String key) {
    of(type).remove(key);
    return this;
  }

  /** The document of an entry; an empty one where there is no such entry. */
  ObjectNode document(EntryType type, String key) {
    return Optional.ofNullable(of(type).get(key))
        .map(Documents::write)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  Catalog catalog() {
    List<Object> all = new ArrayList<>();
    byType.values().forEach(its -> all.addAll(its.values()));
    return Catalog.of(all);
  }
}
