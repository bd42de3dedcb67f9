package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change to what an overlay renders to.
 *
 * @param overlay where it is made
 * @param object kind and name, without a hash; or the start of them
 * @param at the members that are set or, with null, removed, by JSON pointers; {@code ""} is the
 *     whole object, and {@code -} the end of a list
 * @param finding a part of what is said of it
 */
record Mistake(String overlay, String object, Map<String, JsonNode> at, String finding) {

  /** All of a file, one a document. */
  static List<Mistake> all(Path file) {
    return Yaml.objects(file).stream()
        .map(Manifest::of)
        .map(
            it ->
                new Mistake(
                    it.text("/overlay"), it.text("/object"), members(it), it.text("/finding")))
        .toList();
  }

  private static Map<String, JsonNode> members(Manifest mistake) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    mistake.tree().path("at").properties().forEach(it -> members.put(it.getKey(), it.getValue()));
    return members;
  }

  /** The overlay with this mistake. */
  Rendering made() {
    Rendering rendering = Rendering.ofOverlay(overlay);
    ObjectNode target =
        rendering.objects().stream()
            .filter(it -> Manifest.of(it).id().startsWith(object))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + object + " in " + overlay));
    at.forEach((pointer, value) -> make(rendering, target, pointer, value));
    return rendering;
  }

  private static void make(Rendering rendering, ObjectNode target, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      rendering.objects().remove(target);
      if (value instanceof ObjectNode another) {
        rendering.objects().add(another);
      }
      return;
    }
    JsonPointer place = JsonPointer.compile(pointer);
    String last = place.last().getMatchingProperty();
    JsonNode parent = parent(target, place.head());
    if (parent instanceof ArrayNode list) {
      set(list, last, value);
    } else if (value.isNull()) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
  }

  private static JsonNode parent(ObjectNode target, JsonPointer place) {
    JsonNode there = target.at(place);
    return there.isMissingNode() ? target.withObject(place) : there;
  }

  private static void set(ArrayNode list, String index, JsonNode value) {
    if (index.equals("-")) {
      list.add(value);
    } else if (value.isNull()) {
      list.remove(Integer.parseInt(index));
    } else {
      list.set(Integer.parseInt(index), value);
    }
  }

  @Override
  public String toString() {
    return overlay + " " + object + " " + at;
  }
}
