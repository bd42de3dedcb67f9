package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a client of the one document can no longer rely on in the other. {@code openapi/README.md}
 * has the rules.
 */
final class BreakingChanges {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final Set<BreakingChange> found = new LinkedHashSet<>();

  private BreakingChanges(OpenApiDocument before, OpenApiDocument after) {
    this.before = before;
    this.after = after;
  }

  static List<BreakingChange> between(OpenApiDocument before, OpenApiDocument after) {
    BreakingChanges changes = new BreakingChanges(before, after);
    changes.servers();
    changes.paths(before.root().path("paths"), after.root().path("paths"));
    return List.copyOf(changes.found);
  }

  private void servers() {
    Set<String> are = new LinkedHashSet<>();
    after.root().path("servers").forEach(server -> are.add(server.path("url").asText()));
    for (JsonNode server : before.root().path("servers")) {
      String url = server.path("url").asText();
      if (!are.contains(url)) {
        report("server " + url, "was removed");
      }
    }
  }

  private void paths(JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> path : old.properties()) {
      if (!now.has(path.getKey())) {
        report(path.getKey(), "the path was removed");
        continue;
      }
      JsonNode was = before.resolve(path.getValue());
      JsonNode is = after.resolve(now.get(path.getKey()));
      for (String method : METHODS) {
        String where = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
        if (was.has(method) && is.has(method)) {
          operation(where, was, is, method);
        } else if (was.has(method)) {
          report(where, "the method was removed");
        }
      }
    }
  }

  private void operation(String where, JsonNode oldPath, JsonNode newPath, String method) {
    JsonNode old = oldPath.get(method);
    JsonNode now = newPath.get(method);
    JsonNode id = old.path("operationId");
    if (!id.isMissingNode() && !id.equals(now.path("operationId"))) {
      report(where, "the operationId was " + id + ", is " + now.path("operationId"));
    }
    parameters(where, parameters(before, oldPath, method), parameters(after, newPath, method));
    body(where, old.path("requestBody"), now.path("requestBody"));
    responses(where, old.path("responses"), now.path("responses"));
    new SecurityComparison(before, after).faults(old, now).forEach(fault -> report(where, fault));
  }

  private static Map<String, JsonNode> parameters(
      OpenApiDocument document, JsonNode path, String method) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode list : List.of(path.path("parameters"), path.get(method).path("parameters"))) {
      for (JsonNode reference : list) {
        JsonNode parameter = document.resolve(reference);
        parameters.put(
            parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
      }
    }
    return parameters;
  }

  private void parameters(String where, Map<String, JsonNode> old, Map<String, JsonNode> now) {
    old.forEach(
        (name, was) -> {
          JsonNode is = now.get(name);
          if (is == null) {
            report(where + " " + name, "was removed");
            return;
          }
          for (String keyword : List.of("style", "explode", "allowReserved")) {
            if (!was.path(keyword).equals(is.path(keyword))) {
              report(where + " " + name, "the " + keyword + " was changed");
            }
          }
          schemas(where + " " + name, was, is, Direction.REQUEST);
          contents(where + " " + name, was.path("content"), is.path("content"), Direction.REQUEST);
        });
    now.forEach(
        (name, is) -> {
          JsonNode was = old.get(name);
          if (isRequired(is) && (was == null || !isRequired(was))) {
            report(where + " " + name, "is newly required");
          }
        });
  }

  private void body(String where, JsonNode oldReference, JsonNode newReference) {
    JsonNode old = before.resolve(oldReference);
    JsonNode now = after.resolve(newReference);
    if (isRequired(now) && !isRequired(old)) {
      report(where + " body", "is newly required");
    }
    if (!old.isMissingNode() && now.isMissingNode()) {
      report(where + " body", "was removed");
    } else {
      contents(where + " body", old.path("content"), now.path("content"), Direction.REQUEST);
    }
  }

  private void responses(String where, JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> entry : old.properties()) {
      String status = where + " " + entry.getKey();
      if (!now.has(entry.getKey())) {
        report(status, "the status was removed");
        continue;
      }
      JsonNode was = before.resolve(entry.getValue());
      JsonNode is = after.resolve(now.get(entry.getKey()));
      headers(status, was.path("headers"), is.path("headers"));
      contents(status, was.path("content"), is.path("content"), Direction.RESPONSE);
    }
  }

  private void headers(String where, JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> header : old.properties()) {
      String name = where + " header " + header.getKey();
      JsonNode was = before.resolve(header.getValue());
      JsonNode is = after.resolve(now.path(header.getKey()));
      if (is.isMissingNode()) {
        report(name, "was removed");
        continue;
      }
      if (isRequired(was) && !isRequired(is)) {
        report(name, "is no longer always there");
      }
      schemas(name, was, is, Direction.RESPONSE);
    }
  }

  private void contents(String where, JsonNode old, JsonNode now, Direction direction) {
    for (Map.Entry<String, JsonNode> media : old.properties()) {
      String type = where + " " + media.getKey();
      if (now.has(media.getKey())) {
        schemas(type, media.getValue(), now.get(media.getKey()), direction);
      } else {
        report(type, "the media type was removed");
      }
    }
  }

  private void schemas(String where, JsonNode old, JsonNode now, Direction direction) {
    new SchemaComparison(before, after, direction, where, found)
        .compare("$", old.path("schema"), now.path("schema"));
  }

  private static boolean isRequired(JsonNode node) {
    return node.path("required").asBoolean();
  }

  private void report(String where, String what) {
    found.add(new BreakingChange(where, what));
  }
}
