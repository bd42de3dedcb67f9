package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An OpenAPI document as a tree, whose references are followed. */
record OpenApiDocument(JsonNode root) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final JsonNode ANYTHING = YAML.createObjectNode();
  private static final JsonNode NOTHING = YAML.createObjectNode().set("not", ANYTHING);

  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  static OpenApiDocument parse(String yaml) {
    try {
      return new OpenApiDocument(YAML.readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The node that is meant: of a {@code $ref} its target, with what stands beside it on top. */
  JsonNode resolve(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    String reference = node.get("$ref").asText();
    JsonNode target = target(reference);
    if (node.size() == 1) {
      return target;
    }
    ObjectNode beside = ((ObjectNode) node).deepCopy().without("$ref");
    return isSchema(reference) ? merge(target, beside) : target;
  }

  private JsonNode target(String reference) {
    JsonNode target =
        reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
    if (target.isMissingNode()) {
      throw new IllegalArgumentException(reference + " leads nowhere in the document");
    }
    return resolve(target);
  }

  private static boolean isSchema(String reference) {
    return reference.startsWith("#/components/schemas/");
  }

  /** The schema that is meant, with every {@code allOf} folded into it; none allows anything. */
  JsonNode schema(JsonNode node) {
    if (node.isBoolean() || node.isMissingNode()) {
      return node.isBoolean() && !node.booleanValue() ? NOTHING : ANYTHING;
    }
    JsonNode schema = resolve(node);
    if (!schema.has("allOf")) {
      return schema;
    }
    JsonNode merged = ((ObjectNode) schema).deepCopy().without("allOf");
    for (JsonNode part : schema.get("allOf")) {
      merged = merge(schema(part), merged);
    }
    return merged;
  }

  /**
   * What a schema allows one of: itself when it has no {@code oneOf} or {@code anyOf}, else each
   * alternative together with what stands around it, under a name that outlives reordering.
   */
  Map<String, JsonNode> alternatives(JsonNode schema) {
    if (!hasAlternatives(schema)) {
      return Map.of("", schema);
    }
    String keyword = schema.has("oneOf") ? "oneOf" : "anyOf";
    Map<String, JsonNode> alternatives = new LinkedHashMap<>();
    JsonNode around = ((ObjectNode) schema).deepCopy().without(List.of(keyword, "discriminator"));
    for (JsonNode alternative : schema.get(keyword)) {
      JsonNode whole = schema(alternative);
      String name = name(alternative, whole);
      boolean taken = name.isEmpty() || alternatives.containsKey(name);
      String unique = taken ? name + "#" + alternatives.size() : name;
      alternatives.put(unique, merge(around, whole));
    }
    return alternatives;
  }

  static boolean hasAlternatives(JsonNode schema) {
    return ALTERNATIVES.stream().anyMatch(schema::has);
  }

  private static String name(JsonNode alternative, JsonNode whole) {
    String reference = alternative.path("$ref").asText();
    return reference.isEmpty()
        ? whole.path("title").asText(whole.path("type").asText())
        : reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Both at once: members of either, what either requires, and else what the second says. */
  private ObjectNode merge(JsonNode first, JsonNode second) {
    ObjectNode merged = first.deepCopy();
    for (Map.Entry<String, JsonNode> entry : second.properties()) {
      String keyword = entry.getKey();
      JsonNode mine = merged.path(keyword);
      JsonNode theirs = entry.getValue();
      merged.set(keyword, mine.isMissingNode() ? theirs.deepCopy() : both(keyword, mine, theirs));
    }
    return merged;
  }

  private JsonNode both(String keyword, JsonNode mine, JsonNode theirs) {
    if (keyword.equals("properties")) {
      ObjectNode members = mine.deepCopy();
      for (Map.Entry<String, JsonNode> member : theirs.properties()) {
        JsonNode known = members.path(member.getKey());
        members.set(member.getKey(), narrowed(known, member.getValue()));
      }
      return members;
    }
    if (keyword.equals("required")) {
      Set<String> names = new TreeSet<>();
      mine.forEach(name -> names.add(name.asText()));
      theirs.forEach(name -> names.add(name.asText()));
      return YAML.valueToTree(new ArrayList<>(names));
    }
    if (keyword.equals("items")) {
      return narrowed(mine, theirs);
    }
    if (ALTERNATIVES.contains(keyword) && !mine.equals(theirs)) {
      throw new IllegalArgumentException("an allOf with two different " + keyword);
    }
    return Bounds.tighter(keyword, mine, theirs).deepCopy();
  }

  private JsonNode narrowed(JsonNode known, JsonNode more) {
    if (known instanceof MissingNode || known.equals(more)) {
      return more.deepCopy();
    }
    ObjectNode both = YAML.createObjectNode();
    both.putArray("allOf").add(known.deepCopy()).add(more.deepCopy());
    return both;
  }
}
