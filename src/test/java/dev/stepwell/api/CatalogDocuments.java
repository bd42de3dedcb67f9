package dev.stepwell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an app that works offline does with the catalog: it keeps a document, and applies what
 * comes.
 */
final class CatalogDocuments {

  /** The list of a document in which an entry of a type stands. */
  private static final Map<String, String> LISTS =
      Map.of(
          "condition", "conditions",
          "pathway", "pathways",
          "treatment", "treatments",
          "diagnostic", "diagnostics",
          "finding", "findings",
          "red-flag", "redFlags",
          "faq", "faqs",
          "source", "sources");

  private CatalogDocuments() {}

  /** The document that a delta makes of another one, as the contract says it. */
  static JsonNode applied(JsonNode document, JsonNode delta) {
    ObjectNode made = document.deepCopy();
    delta
        .get("retired")
        .forEach(it -> remove((ArrayNode) made.get(list(it)), it.get("slug").asText()));
    delta.properties().stream()
        .filter(it -> !it.getKey().equals("retired"))
        .forEach(it -> put((ArrayNode) made.get(it.getKey()), it.getKey(), it.getValue()));
    return made;
  }

  private static String list(JsonNode retired) {
    return LISTS.getOrDefault(retired.get("type").asText(), "");
  }

  private static void remove(ArrayNode list, String key) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (key(list.get(i)).equals(key)) {
        list.remove(i);
      }
    }
  }

  private static void put(ArrayNode list, String name, JsonNode entries) {
    Map<String, JsonNode> all = name.equals("categories") ? new LinkedHashMap<>() : new TreeMap<>();
    list.forEach(it -> all.put(key(it), it));
    entries.forEach(it -> all.put(key(it), it));
    list.removeAll();
    list.addAll(all.values());
  }

  /** What is unique in its list. */
  static String key(JsonNode entry) {
    if (entry.has("slug")) {
      return entry.get("slug").asText();
    }
    return entry.has("id") ? entry.get("id").asText() : entry.at("/condition/slug").asText();
  }
}
