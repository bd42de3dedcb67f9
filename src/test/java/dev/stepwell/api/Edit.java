package dev.stepwell.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Changed copies of catalogs. */
public final class Edit {

  private Edit() {}

  /** The catalog with another text in a member of an entry. */
  public static Catalog set(
      Catalog catalog, EntryType type, String key, String member, String text) {
    return change(catalog, type, key, document -> document.put(member, text));
  }

  /** The catalog with an entry changed. */
  public static Catalog change(
      Catalog catalog, EntryType type, String key, Consumer<ObjectNode> change) {
    ObjectNode document = Documents.write(Objects.requireNonNull(catalog.entries(type).get(key)));
    change.accept(document);
    List<Object> entries = allBut(catalog, type, key);
    entries.add(Documents.read(type, document));
    return Catalog.of(entries);
  }

  /** The catalog with an entry, in place of the one of its key if there is one. */
  public static Catalog put(Catalog catalog, Object entry) {
    EntryType type = Catalog.typeOf(entry);
    List<Object> entries = allBut(catalog, type, type.keyOf(entry));
    entries.add(entry);
    return Catalog.of(entries);
  }

  /** The catalog without an entry. */
  public static Catalog retire(Catalog catalog, EntryType type, String key) {
    return Catalog.of(allBut(catalog, type, key));
  }

  /** The catalog without a condition, and without its pathway and what ties treatments to it. */
  public static Catalog withoutCondition(Catalog catalog, String slug) {
    Catalog rest = retire(retire(catalog, EntryType.PATHWAY, slug), EntryType.CONDITION, slug);
    for (Treatment treatment : rest.treatments()) {
      if (treatment.links().stream().anyMatch(it -> it.condition().equals(Optional.of(slug)))) {
        rest =
            change(
                rest,
                EntryType.TREATMENT,
                treatment.slug(),
                it -> drop((ArrayNode) it.get("links"), slug));
      }
    }
    return rest;
  }

  private static void drop(ArrayNode links, String condition) {
    for (int i = links.size() - 1; i >= 0; i--) {
      if (links.get(i).path("condition").asText().equals(condition)) {
        links.remove(i);
      }
    }
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
