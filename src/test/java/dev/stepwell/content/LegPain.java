package dev.stepwell.content;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.LinkedTreatment;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short ways into the built-in catalog. */
final class LegPain {

  static final Catalog CATALOG = BuiltInContent.catalog();

  static final List<String> RADIOFREQUENCY =
      List.of("lumbar-radiofrequency-neurotomy", "rhizotomy-radiofrequency-ablation");

  private LegPain() {}

  static Condition condition(String slug) {
    return CATALOG.condition(slug).orElseThrow();
  }

  static Treatment treatment(String slug) {
    return CATALOG.treatment(slug).orElseThrow();
  }

  static Pathway pathway(String condition) {
    return CATALOG.pathway(condition).orElseThrow();
  }

  static Step step(String condition, String id) {
    return pathway(condition).step(id).orElseThrow();
  }

  static List<LinkedTreatment> links(String condition) {
    return CATALOG.links(condition(condition));
  }

  static List<String> care(String condition) {
    return pathway(condition)
        .steps(Kind.CARE)
        .flatMap(step -> step.activity().treatments().stream())
        .toList();
  }

  static List<String> forbidden(String condition) {
    return pathway(condition).forbidden().stream().map(it -> it.treatment()).toList();
  }

  static List<String> codes(String condition) {
    return condition(condition).codings().stream().map(Coding::code).toList();
  }

  static List<String> conditions() {
    return CATALOG.conditions().stream().map(Condition::slug).toList();
  }

  static List<String> treatments() {
    return CATALOG.treatments().stream().map(Treatment::slug).toList();
  }

  /** Every entry as its document, by type and key; the sources, which are others' words, apart. */
  static Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    for (EntryType type : EntryType.values()) {
      if (type != EntryType.SOURCE) {
        CATALOG
            .entries(type)
            .forEach(
                (key, entry) ->
                    documents.put(type.plural() + "/" + key, Documents.write(entry).toString()));
      }
    }
    return documents;
  }
}
