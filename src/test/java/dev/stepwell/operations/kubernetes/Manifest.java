package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One Kubernetes object, or a part of one. What is not there is empty, so that what looks for it
 * can say so.
 */
record Manifest(JsonNode tree) {

  static Manifest of(ObjectNode tree) {
    return new Manifest(tree);
  }

  String kind() {
    return text("/kind");
  }

  String name() {
    return text("/metadata/name");
  }

  /** Kind and name, e.g. {@code Service/stepwell}. */
  String id() {
    return kind() + "/" + name();
  }

  /** The part at a JSON pointer. */
  Manifest at(String pointer) {
    return new Manifest(tree.at(pointer));
  }

  boolean has(String pointer) {
    return !tree.at(pointer).isMissingNode();
  }

  /** The scalar at a pointer as it is written, or nothing. */
  String text(String pointer) {
    return tree.at(pointer).asText();
  }

  boolean is(String pointer, boolean value) {
    return tree.at(pointer).isBoolean() && tree.at(pointer).asBoolean() == value;
  }

  /** The number at a pointer, or 0. */
  int number(String pointer) {
    return tree.at(pointer).asInt();
  }

  /** The elements of the list at a pointer. */
  List<Manifest> list(String pointer) {
    return children(tree.at(pointer)).map(Manifest::new).toList();
  }

  List<String> texts(String pointer) {
    return list(pointer).stream().map(it -> it.tree().asText()).toList();
  }

  /** The map of texts at a pointer, such as labels. */
  Map<String, String> map(String pointer) {
    Map<String, String> map = new LinkedHashMap<>();
    tree.at(pointer)
        .properties()
        .forEach(member -> map.put(member.getKey(), member.getValue().asText()));
    return map;
  }

  /** Whether a selector's labels are all among these; one without labels selects nothing here. */
  static boolean selects(Map<String, String> selector, Map<String, String> labels) {
    return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
  }

  private static Stream<JsonNode> children(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
