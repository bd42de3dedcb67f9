package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random changes to catalogs, which need not keep the rules; the same seed makes the same ones. */
final class RandomEdits {

  private static final int EDITS_OF_AN_ENTRY = 6;
  private static final int ENTRIES = 5;
  private static final List<EntryType> TYPES = List.of(EntryType.values());

  private static final Set<String> OPTIONAL =
      Set.of(
          "urgencyNote",
          "codingNote",
          "surgeryNote",
          "when",
          "group",
          "note",
          "gate",
          "year",
          "minimumTrial",
          "stricter",
          "help",
          "conservativeCare",
          "link");

  private final Random random;

  RandomEdits(long seed) {
    this.random = new Random(seed);
  }

  /** A catalog with some entries changed, retired, and added under new keys. */
  Catalog next(Catalog catalog) {
    Entries entries = new Entries(catalog);
    for (int i = 0; i <= random.nextInt(ENTRIES); i++) {
      EntryType type = TYPES.get(random.nextInt(TYPES.size()));
      List<String> keys = List.copyOf(entries.of(type).keySet());
      if (keys.isEmpty()) {
        continue;
      }
      String key = keys.get(random.nextInt(keys.size()));
      Object entry = entries.get(type, key);
      if (random.nextInt(4) > 0) {
        entries.remove(type, key);
      }
      if (random.nextInt(10) > 0) {
        changed(type, entry)
            .filter(it -> !entries.of(type).containsKey(type.keyOf(it)))
            .ifPresent(it -> entries.put(type, it));
      }
    }
    return entries.catalog();
  }

  private Optional<Object> changed(EntryType type, Object entry) {
    ObjectNode document = Documents.write(entry);
    for (int i = 0; i <= random.nextInt(EDITS_OF_AN_ENTRY); i++) {
      List<JsonNode> places = containers(document);
      int shallow = Math.min(places.size(), 5);
      JsonNode place = places.get(random.nextInt(random.nextBoolean() ? shallow : places.size()));
      if (place instanceof ObjectNode object) {
        edit(object);
      } else {
        edit((ArrayNode) place);
      }
    }
    try {
      return Optional.of(Documents.read(type, document));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void edit(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    JsonNode value = object.get(name);
    if (OPTIONAL.contains(name) && random.nextInt(2) == 0) {
      object.remove(name);
    } else if (value.isTextual()) {
      object.set(name, other(value));
    } else if (value.isInt()) {
      object.put(name, random.nextInt(5));
    } else if (value.isBoolean()) {
      object.put(name, !value.booleanValue());
    }
  }

  private void edit(ArrayNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    int at = random.nextInt(elements.size());
    switch (random.nextInt(4)) {
      case 0 -> elements.remove(at);
      case 1 -> Collections.shuffle(elements, random);
      case 2 -> elements.add(random.nextInt(elements.size()), elements.remove(at));
      default -> {
        JsonNode copy = elements.get(at).deepCopy();
        if (copy instanceof ObjectNode object) {
          for (String key : List.of("id", "code", "text", "treatment", "finding")) {
            if (object.has(key) && random.nextInt(4) > 0) {
              object.set(key, other(object.get(key)));
            }
          }
        }
        elements.add(random.nextInt(elements.size() + 1), copy.isTextual() ? other(copy) : copy);
      }
    }
    array.removeAll();
    array.addAll(elements);
  }

  private JsonNode other(JsonNode text) {
    return TextNode.valueOf(text.asText() + "-" + (char) ('a' + random.nextInt(26)));
  }

  /** All objects and lists that hold something. */
  private static List<JsonNode> containers(JsonNode root) {
    List<JsonNode> found = new ArrayList<>();
    if (root.isContainerNode() && !root.isEmpty()) {
      found.add(root);
      root.forEach(child -> found.addAll(containers(child)));
    }
    return found;
  }
}
