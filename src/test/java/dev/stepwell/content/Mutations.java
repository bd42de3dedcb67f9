package dev.stepwell.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random changes of a catalog, such as an editor could make: entries come, go and change. A member
 * gets what the same member has elsewhere, a list gains, loses or moves an element, and so on. Most
 * of them break a rule.
 */
public final class Mutations {

  private static final int ATTEMPTS = 50;

  /** Members at which rules look, also in order to judge other entries. */
  private static final List<String> LOOKED_AT =
      List.of(
          "kind",
          "tier",
          "surgical",
          "group",
          "urgency",
          "category",
          "required",
          "stage",
          "gate",
          "minimum",
          "minimumTrial",
          "treatments",
          "forbidden",
          "links",
          "condition",
          "provenance",
          "grade",
          "choose",
          "to",
          "finding",
          "is",
          "redFlags",
          "conservativeCare",
          "type",
          "of");

  private static final List<String> PROMISES =
      List.of("This is safe and effective.", "She is eligible for surgery now.");

  /** What stands under each name of a member, anywhere in the catalog. */
  private final Map<String, List<JsonNode>> members = new TreeMap<>();

  /** What stands in lists, by its form. */
  private final Map<String, List<JsonNode>> elements = new TreeMap<>();

  private Random random = new Random(0);

  /** Changes that give members what members of this catalog have. */
  public Mutations(Catalog catalog) {
    for (EntryType type : EntryType.values()) {
      catalog.entries(type).values().forEach(entry -> note(Documents.write(entry)));
    }
  }

  private void note(JsonNode node) {
    node.properties().forEach(it -> note(members, it.getKey(), it.getValue()));
    if (node.isArray()) {
      node.forEach(it -> note(elements, form(it), it));
    }
    node.forEach(this::note);
  }

  private static void note(Map<String, List<JsonNode>> seen, String name, JsonNode node) {
    seen.computeIfAbsent(name, any -> new ArrayList<>()).add(node);
  }

  private static String form(JsonNode element) {
    return element.getNodeType() + (element.has("type") ? " of a type" : "");
  }

  /** The same, with other dice. */
  public Mutations drawnWith(Random dice) {
    random = dice;
    return this;
  }

  /** The catalog after one change. */
  public Catalog change(Catalog catalog) {
    EntryKey name = any(names(catalog));
    return switch (random.nextInt(12)) {
      case 0 -> catalog.without(name.type(), name.key());
      case 1 -> copied(catalog, name);
      default -> changed(catalog, name);
    };
  }

  private Catalog changed(Catalog catalog, EntryKey name) {
    for (int i = 0; i < ATTEMPTS; i++) {
      ObjectNode document = Documents.write(catalog.entry(name).orElseThrow());
      mutate(document);
      Optional<Object> entry = read(name.type(), document);
      if (entry.filter(it -> EntryKey.of(it).equals(name)).isPresent()) {
        return catalog.with(entry.orElseThrow());
      }
    }
    return catalog;
  }

  /** A copy under another key: a new one, or one of its type or of another type. */
  private Catalog copied(Catalog catalog, EntryKey name) {
    ObjectNode document = Documents.write(catalog.entry(name).orElseThrow());
    String member = name.type() == EntryType.PATHWAY ? "condition" : "slug";
    String key = random.nextInt(3) == 0 ? "new-" + random.nextInt(9) : any(names(catalog)).key();
    document.put(name.type() == EntryType.SOURCE ? "id" : member, key);
    return read(name.type(), document).map(catalog::with).orElse(catalog);
  }

  private static Optional<Object> read(EntryType type, ObjectNode document) {
    try {
      return Optional.of(Documents.read(type, document)).filter(Mutations::isWhole);
    } catch (RuntimeException noDocument) {
      return Optional.empty();
    }
  }

  /** Whether nothing is missing in it that the schemas would miss. */
  private static boolean isWhole(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() || isWhole(optional.get());
    }
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Mutations::isWhole);
    }
    if (value instanceof Record entry) {
      return Stream.of(entry.getClass().getRecordComponents())
          .allMatch(component -> isWhole(read(component, entry)));
    }
    return value != null;
  }

  private static @Nullable Object read(RecordComponent component, Record entry) {
    try {
      return component.getAccessor().invoke(entry);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void mutate(ObjectNode document) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    String name = any(LOOKED_AT);
    List<JsonNode> holders = containers.stream().filter(it -> it.has(name)).toList();
    if (!holders.isEmpty() && random.nextBoolean()) {
      mutateMember((ObjectNode) any(holders), name);
      return;
    }
    JsonNode container = any(containers);
    if (container instanceof ObjectNode object) {
      mutateMember(object);
    } else if (container instanceof ArrayNode array) {
      mutateList(array);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(it -> collect(it, containers));
    }
  }

  private void mutateMember(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = any(names);
    mutateMember(object, isProse(object.get(name)) ? any(names) : name);
  }

  private void mutateMember(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    if (random.nextInt(10) == 0) {
      object.remove(name);
    } else if (value.isTextual() && random.nextInt(12) == 0) {
      object.put(name, random.nextBoolean() ? "nothing-of-that-name" : any(PROMISES));
    } else if (value.isBoolean()) {
      object.put(name, !value.booleanValue());
    } else if (name.equals("criterion") && random.nextInt(3) == 0) {
      object.putObject(name).put("type", "not").putArray("of").add(value);
    } else {
      object.set(name, any(members.getOrDefault(name, List.of(value))).deepCopy());
    }
  }

  private static boolean isProse(JsonNode value) {
    return value.isTextual() && value.asText().contains(" ");
  }

  private void mutateList(ArrayNode array) {
    int at = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(random.nextInt(array.size()), array.remove(at));
      case 2 -> array.set(at, like(array.get(at)));
      default -> array.insert(at, like(array.get(at)));
    }
  }

  /** Something that stands in a list elsewhere, of the same form. */
  private JsonNode like(JsonNode element) {
    return any(elements.getOrDefault(form(element), List.of(element))).deepCopy();
  }

  private static List<EntryKey> names(Catalog catalog) {
    List<EntryKey> names = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      catalog.entries(type).keySet().forEach(key -> names.add(new EntryKey(type, key)));
    }
    // Pathways and treatments are where most rules are: they come more often.
    for (int i = 0; i < 6; i++) {
      catalog.pathways().forEach(it -> names.add(EntryKey.of(it)));
      catalog.treatments().forEach(it -> names.add(EntryKey.of(it)));
    }
    return names;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
