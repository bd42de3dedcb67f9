package dev.stepwell.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import java.util.Objects;
import java.util.function.Consumer;

/** Bodies of change requests, made from entries of the built-in catalog. */
public final class Body {

  private static final Catalog CATALOG = BuiltInContent.catalog();

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode changes;

  private Body(String title) {
    json.put("title", title).put("why", "A test needs it.");
    changes = json.putArray("changes");
  }

  /** A body without changes. */
  public static Body titled(String title) {
    return new Body(title);
  }

  /** Puts an entry with something changed in its document. */
  public Body put(EntryType type, String slug, Consumer<ObjectNode> change) {
    ObjectNode entry = document(type, slug);
    change.accept(entry);
    change("put", type, slug).set("entry", entry);
    return this;
  }

  /** Puts an entry under another key than its own. */
  public Body putAs(EntryType type, String slug, JsonNode entry) {
    change("put", type, slug).set("entry", entry);
    return this;
  }

  /** Retires an entry. */
  public Body retire(EntryType type, String slug) {
    change("retire", type, slug);
    return this;
  }

  /** Retires an entry whose place another one takes. */
  public Body retire(EntryType type, String slug, String successor) {
    change("retire", type, slug).put("successor", successor);
    return this;
  }

  /** Changes the body itself. */
  public Body with(Consumer<ObjectNode> change) {
    change.accept(json);
    return this;
  }

  /** The document of an entry of the built-in catalog. */
  public static ObjectNode document(EntryType type, String slug) {
    return Documents.write(
        Objects.requireNonNull(CATALOG.entries(type).get(slug), () -> type + " " + slug));
  }

  public ObjectNode json() {
    return json;
  }

  @Override
  public String toString() {
    return json.toString();
  }

  private ObjectNode change(String operation, EntryType type, String slug) {
    return changes
        .addObject()
        .put("operation", operation)
        .put("type", type.term())
        .put("slug", slug);
  }
}
