package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two catalogs: first which entries differ, then each field by field as it is asked for.
 */
public final class CatalogDiff {

  private static final String STEPS = "steps";

  private final Catalog before;
  private final Catalog after;

  /** What differs between two catalogs. */
  public CatalogDiff(Catalog before, Catalog after) {
    this.before = before;
    this.after = after;
  }

  /** Every difference, by type and key. */
  public static List<EntryDiff> between(Catalog before, Catalog after) {
    CatalogDiff diff = new CatalogDiff(before, after);
    return diff.entries().stream().map(diff::of).toList();
  }

  /**
   * Every entry that differs, by type and key. What the two catalogs share costs next to nothing.
   */
  public List<EntryKey> entries() {
    return List.copyOf(after.differences(before));
  }

  /** What differs within one of these entries. */
  public EntryDiff of(EntryKey entry) {
    EntryType type = entry.type();
    String key = entry.key();
    Optional<Object> then = before.entry(entry);
    Optional<Object> now = after.entry(entry);
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
