package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares which credentials an operation asks for. */
final class SecurityComparison {

  private final OpenApiDocument before;
  private final OpenApiDocument after;

  SecurityComparison(OpenApiDocument before, OpenApiDocument after) {
    this.before = before;
    this.after = after;
  }

  /** Each set of credentials that was enough and no longer is, in words. */
  List<String> faults(JsonNode oldOperation, JsonNode newOperation) {
    List<Map<String, Set<String>>> now = enough(after, newOperation);
    List<String> faults = new ArrayList<>();
    for (Map<String, Set<String>> credentials : enough(before, oldOperation)) {
      if (now.stream().noneMatch(needed -> suffices(credentials, needed))) {
        faults.add(
            (credentials.isEmpty() ? "no credential" : credentials) + " is no longer enough");
      }
      credentials.keySet().stream()
          .filter(scheme -> !definition(before, scheme).equals(definition(after, scheme)))
          .forEach(scheme -> faults.add("the security scheme " + scheme + " was changed"));
    }
    return faults;
  }

  private static boolean suffices(
      Map<String, Set<String>> credentials, Map<String, Set<String>> needed) {
    return needed.entrySet().stream()
        .allMatch(
            entry ->
                credentials.containsKey(entry.getKey())
                    && credentials.get(entry.getKey()).containsAll(entry.getValue()));
  }

  /** The sets of schemes and scopes of which any one is enough; an empty one is no credential. */
  private static List<Map<String, Set<String>>> enough(
      OpenApiDocument document, JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : document.root().path("security");
    List<Map<String, Set<String>>> enough = new ArrayList<>();
    for (JsonNode requirement : security) {
      Map<String, Set<String>> schemes = new TreeMap<>();
      requirement.properties().forEach(scheme -> schemes.put(scheme.getKey(), scopes(scheme)));
      enough.add(schemes);
    }
    return enough.isEmpty() ? List.of(Map.of()) : enough;
  }

  private static Set<String> scopes(Map.Entry<String, JsonNode> scheme) {
    Set<String> scopes = new TreeSet<>();
    scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }

  private static Map<String, String> definition(OpenApiDocument document, String scheme) {
    JsonNode node = document.root().path("components").path("securitySchemes").path(scheme);
    Map<String, String> definition = new TreeMap<>();
    for (String keyword : List.of("type", "scheme", "in", "name")) {
      definition.put(keyword, document.resolve(node).path(keyword).asText());
    }
    return definition;
  }
}
