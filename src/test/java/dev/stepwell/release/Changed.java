package dev.stepwell.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;

/** The built-in catalog, and small changes of it that keep the rules. */
final class Changed {

  static final Catalog CONTENT = BuiltInContent.catalog();

  /** An FAQ to which nothing refers. */
  static final String FAQ = "pt-effectiveness";

  private Changed() {}

  static Catalog summary(Catalog catalog, String condition, String summary) {
    return member(catalog, condition, "summary", summary);
  }

  static Catalog category(Catalog catalog, String condition, String category) {
    return member(catalog, condition, "category", category);
  }

  private static Catalog member(Catalog catalog, String condition, String name, String value) {
    ObjectNode document = Documents.write(catalog.condition(condition).orElseThrow());
    document.put(name, value);
    return with(catalog, Documents.read(EntryType.CONDITION, document));
  }

  static Catalog withoutFaq(Catalog catalog) {
    return without(catalog, EntryType.FAQ, FAQ);
  }

  static Catalog withoutGate(Catalog catalog) {
    ObjectNode document = Documents.write(catalog.pathway("herniated-disc").orElseThrow());
    ((ObjectNode) document.at("/steps/6")).remove("gate");
    return with(catalog, Documents.read(EntryType.PATHWAY, document));
  }

  /** The catalog with an entry, in place of the one of its key if there is one. */
  static Catalog with(Catalog catalog, Object entry) {
    EntryType type = Catalog.typeOf(entry);
    List<Object> entries = entries(without(catalog, type, type.keyOf(entry)));
    entries.add(entry);
    return Catalog.of(entries);
  }

  private static Catalog without(Catalog catalog, EntryType type, String key) {
    List<Object> entries = entries(catalog);
    entries.remove(catalog.entries(type).get(key));
    return Catalog.of(entries);
  }

  private static List<Object> entries(Catalog catalog) {
    List<Object> entries = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      entries.addAll(catalog.entries(type).values());
    }
    return entries;
  }
}
