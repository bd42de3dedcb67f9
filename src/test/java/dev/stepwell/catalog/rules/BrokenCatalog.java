package dev.stepwell.catalog.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The built-in catalog, broken in places. A place is named as a violation names it, for example
 * {@code /pathways/sciatica/steps/imaging/gate/criterion/of/1}; what is put there is JSON, which
 * may have single quotes and bare member names.
 */
public final class BrokenCatalog {

  private static final Catalog WHOLE = BuiltInContent.catalog();

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final ObjectNode documents = LENIENT.createObjectNode();

  private BrokenCatalog() {
    for (EntryType type : EntryType.values()) {
      ObjectNode entries = documents.putObject(type.plural());
      WHOLE.entries(type).forEach((key, entry) -> entries.set(key, Documents.write(entry)));
    }
  }

  /** Nothing broken yet. */
  public static BrokenCatalog broken() {
    return new BrokenCatalog();
  }

  /** Puts a value in a place of an object or a list, in place of what is there. */
  public BrokenCatalog set(String path, String json) {
    JsonNode parent = parent(path);
    if (parent instanceof ObjectNode object) {
      object.set(last(path), json(json));
    } else {
      ((ArrayNode) parent).set(index(parent, last(path)), json(json));
    }
    return this;
  }

  /** Adds a value at the end of a list. */
  public BrokenCatalog add(String path, String json) {
    ((ArrayNode) at(path)).add(json(json));
    return this;
  }

  /** Inserts a value into a list before one of its elements. */
  public BrokenCatalog insertBefore(String path, String json) {
    JsonNode parent = parent(path);
    ((ArrayNode) parent).insert(index(parent, last(path)), json(json));
    return this;
  }

  /** Removes a member, an element or a whole entry. */
  public BrokenCatalog remove(String path) {
    JsonNode parent = parent(path);
    if (parent instanceof ObjectNode object) {
      object.remove(last(path));
    } else {
      ((ArrayNode) parent).remove(index(parent, last(path)));
    }
    return this;
  }

  /** Moves an element of a list before another one of it. */
  public BrokenCatalog moveBefore(String path, String other) {
    JsonNode moved = at(path);
    return remove(path).insertBefore(other, moved.toString());
  }

  /** The catalog as it is now. */
  public Catalog catalog() {
    List<Object> entries = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      documents.get(type.plural()).forEach(it -> entries.add(Documents.read(type, it)));
    }
    return Catalog.of(entries);
  }

  /** What the rules say of it. */
  List<Violation> report() {
    return CatalogRules.check(catalog());
  }

  private JsonNode parent(String path) {
    return at(path.substring(0, path.lastIndexOf('/')));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private JsonNode at(String path) {
    JsonNode node = documents;
    for (String segment : Stream.of(path.split("/")).skip(1).toList()) {
      node = node.isArray() ? node.get(index(node, segment)) : node.get(segment);
      if (node == null) {
        throw new IllegalArgumentException("nothing at " + segment + " of " + path);
      }
    }
    return node;
  }

  /** The element of this index, or else of this id. */
  private static int index(JsonNode list, String segment) {
    return IntStream.range(0, list.size())
        .filter(
            i ->
                segment.equals(Integer.toString(i))
                    || list.get(i).path("id").asText().equals(segment))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no element " + segment));
  }

  private static JsonNode json(String text) {
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
