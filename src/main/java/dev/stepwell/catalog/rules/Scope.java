package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The entries of a catalog that are to be judged. A rule may look at all others besides. */
final class Scope {

  private final Catalog catalog;
  private final Map<EntryType, Collection<Object>> entries = new EnumMap<>(EntryType.class);

  private Scope(Catalog catalog) {
    this.catalog = catalog;
  }

  /** All of it. */
  static Scope whole(Catalog catalog) {
    Scope scope = new Scope(catalog);
    for (EntryType type : EntryType.values()) {
      scope.entries.put(type, catalog.entries(type).values());
    }
    return scope;
  }

  /** Those of these entries that are there. */
  static Scope of(Catalog catalog, Collection<EntryKey> names) {
    Scope scope = new Scope(catalog);
    for (EntryType type : EntryType.values()) {
      scope.entries.put(
          type,
          names.stream()
              .filter(name -> name.type() == type)
              .flatMap(name -> catalog.entry(name).stream())
              .toList());
    }
    return scope;
  }

  Catalog catalog() {
    return catalog;
  }

  /** The entries of all types. */
  Stream<Object> entries() {
    return entries.values().stream().flatMap(Collection::stream);
  }

  List<Condition> conditions() {
    return all(EntryType.CONDITION, Condition.class);
  }

  List<Pathway> pathways() {
    return all(EntryType.PATHWAY, Pathway.class);
  }

  List<Treatment> treatments() {
    return all(EntryType.TREATMENT, Treatment.class);
  }

  /** Red flags apart. */
  List<Finding> findings() {
    return all(EntryType.FINDING, Finding.class);
  }

  private <T> List<T> all(EntryType type, Class<T> valueType) {
    return entries.getOrDefault(type, List.of()).stream().<T>map(valueType::cast).toList();
  }
}
