package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A document made from the one before and what a diff says of it, by nothing but its pointers. */
final class Rebuilt {

  /** Pointers into the document before. */
  private final Set<String> gone = new HashSet<>();

  private final Map<String, String> moved = new HashMap<>();

  /** By pointers into the document afterwards. */
  private final Map<String, JsonNode> given = new HashMap<>();

  private Rebuilt(EntryDiff diff) {
    diff.fields().forEach(this::take);
    for (StepDiff step : diff.steps()) {
      step.fields().forEach(this::take);
      String from = "/steps/" + (step.from().orElse(0) - 1);
      String to = "/steps/" + (step.to().orElse(0) - 1);
      if (step.change() == ChangeKind.REMOVED) {
        gone.add(from);
      } else if (step.change() == ChangeKind.ADDED) {
        given.put(to, JsonNodeFactory.instance.objectNode());
      } else if (step.moved()) {
        moved.put(from, to);
      }
    }
  }

  static JsonNode of(ObjectNode before, EntryDiff diff) {
    ObjectNode start = before.deepCopy();
    if (!diff.steps().isEmpty() && !start.has("steps")) {
      start.putArray("steps");
    }
    return new Rebuilt(diff).value(start, "", "");
  }

  private void take(FieldDiff field) {
    switch (field.change()) {
      case REMOVED -> gone.add(field.pointer());
      case MOVED -> moved.put(field.from().orElseThrow(), field.pointer());
      case ADDED, CHANGED -> given.put(field.pointer(), field.after().orElseThrow());
    }
  }

  private JsonNode value(JsonNode before, String then, String now) {
    if (before.isObject()) {
      return object(before, then, now);
    }
    return before.isArray() ? list(before, then, now) : before;
  }

  private JsonNode object(JsonNode before, String then, String now) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    before
        .properties()
        .forEach(
            it -> {
              String from = then + "/" + it.getKey();
              if (!gone.contains(from)) {
                object.set(it.getKey(), value(it.getValue(), from, now + "/" + it.getKey()));
              }
            });
    given.forEach(
        (pointer, value) -> {
          if (pointer.startsWith(now + "/") && pointer.lastIndexOf('/') == now.length()) {
            object.set(pointer.substring(now.length() + 1), value);
          }
        });
    return object;
  }

  private JsonNode list(JsonNode before, String then, String now) {
    Map<Integer, String> places = new TreeMap<>();
    Map<String, JsonNode> elements = new HashMap<>();
    List<String> stayed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String from = then + "/" + i;
      elements.put(from, before.get(i));
      String to = moved.get(from);
      if (to != null) {
        places.put(index(to), from);
      } else if (!gone.contains(from)) {
        stayed.add(from);
      }
    }
    given.forEach(
        (pointer, value) -> {
          if (pointer.matches(Pattern.quote(now) + "/\\d+")) {
            places.put(index(pointer), "+" + pointer);
            elements.put("+" + pointer, value);
          }
        });
    int size = places.size() + stayed.size();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < size; i++) {
      String from = Optional.ofNullable(places.get(i)).orElseGet(() -> stayed.remove(0));
      list.add(value(Objects.requireNonNull(elements.get(from)), from, now + "/" + i));
    }
    return list;
  }

  private static int index(String pointer) {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
  }
}
