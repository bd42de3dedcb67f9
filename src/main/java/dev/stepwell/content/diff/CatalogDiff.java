package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares two catalogs. */
public final class CatalogDiff {

  private static final String STEPS = "steps";

  private final Catalog before;
  private final Catalog after;

  private CatalogDiff(Catalog before, Catalog after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Every entry that differs, by type and key. Two catalogs that share their unchanged entries are
   * compared in the time that it takes to walk through them.
   */
  public static List<EntryDiff> between(Catalog before, Catalog after) {
    CatalogDiff diff = new CatalogDiff(before, after);
    List<EntryDiff> found = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      Map<String, Object> then = before.entries(type);
      Map<String, Object> now = after.entries(type);
      TreeSet<String> keys = new TreeSet<>(then.keySet());
      keys.addAll(now.keySet());
      keys.stream()
          .filter(key -> !Objects.equals(then.get(key), now.get(key)))
          .forEach(key -> found.add(diff.entry(type, key)));
    }
    return List.copyOf(found);
  }

  private EntryDiff entry(EntryType type, String key) {
    Optional<Object> then = Optional.ofNullable(before.entries(type).get(key));
    Optional<Object> now = Optional.ofNullable(after.entries(type).get(key));
    ObjectNode documentThen = document(then);
    ObjectNode documentNow = document(now);
    List<StepDiff> steps =
        type == EntryType.PATHWAY
            ? new StepsDiff(before, after, key).of(steps(documentThen), steps(documentNow))
            : List.of();
    return new EntryDiff(
        type,
        key,
        name(type, key),
        then.isEmpty() ? ChangeKind.ADDED : now.isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED,
        DocumentDiff.of(Place.ROOT, documentThen, documentNow),
        steps);
  }

  /** Takes the steps out of a pathway's document: they are compared by themselves. */
  private static List<JsonNode> steps(ObjectNode pathway) {
    List<JsonNode> steps = new ArrayList<>();
    pathway.path(STEPS).forEach(steps::add);
    pathway.remove(STEPS);
    return steps;
  }

  private String name(EntryType type, String key) {
    return name(after, type, key).or(() -> name(before, type, key)).orElse(key);
  }

  private static Optional<String> name(Catalog catalog, EntryType type, String key) {
    return switch (type) {
      case CONDITION, PATHWAY -> catalog.condition(key).map(Condition::name);
      case TREATMENT -> catalog.treatment(key).map(Treatment::name);
      case DIAGNOSTIC -> catalog.diagnostic(key).map(Diagnostic::name);
      case FINDING, RED_FLAG -> catalog.finding(key).map(Finding::name);
      case FAQ -> catalog.faq(key).map(Faq::question);
      case SOURCE -> catalog.source(key).map(Source::title);
    };
  }

  private static ObjectNode document(Optional<Object> entry) {
    return entry.map(Documents::write).orElseGet(JsonNodeFactory.instance::objectNode);
  }
}
