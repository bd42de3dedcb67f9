package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One content file: YAML, or JSON, which is YAML too. Its kind is told by the member at its root.
 *
 * @param name for messages
 * @param text the file's whole text
 */
public record ContentFile(String name, String text) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * The entries in the file, in its order.
   *
   * @throws ContentException if it is not YAML, of no known kind, or not as its schema wants it
   */
  public List<Object> entries() {
    JsonNode document = tree();
    ContentSchema schema = schema(document);
    List<ContentFault> faults =
        schema.validate(document).stream()
            .map(this::fault)
            .distinct() // Several branches of a schema can say the same of one place.
            .sorted(Comparator.comparingInt(ContentFault::line).thenComparing(ContentFault::path))
            .toList();
    if (!faults.isEmpty()) {
      throw new ContentException(faults);
    }
    List<Object> entries = new ArrayList<>();
    if (schema == ContentSchema.CONDITION) {
      entries.add(entry(EntryType.CONDITION, document, "condition"));
      entries.add(entry(EntryType.PATHWAY, document, "pathway"));
    } else {
      EntryType type = typeOf(schema);
      JsonNode all = document.get(schema.rootMember());
      for (int i = 0; i < all.size(); i++) {
        entries.add(entry(type, document, schema.rootMember() + "/" + i));
      }
    }
    return entries;
  }

  /** What no schema can say, such as that ids are unique, the values say themselves. */
  private Object entry(EntryType type, JsonNode document, String path) {
    JsonNode entry = document.at("/" + path);
    try {
      return Documents.read(type, entry);
    } catch (IllegalArgumentException e) {
      throw new ContentException(
          List.of(new ContentFault(name, line(entry), "/" + path, Documents.reason(e))));
    }
  }

  /** An entry of it stands in another file too, or here once more. */
  ContentFault twice(EntryKey entry, String other) {
    return new ContentFault(
        name,
        1,
        "",
        "the %s %s once: it stands in %s already"
            .formatted(entry.type().term(), entry.key(), other));
  }

  private static EntryType typeOf(ContentSchema schema) {
    return Stream.of(EntryType.values())
        .filter(type -> type.plural().equals(schema.rootMember()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode tree() {
    try (JsonParser parser = YAML.createParser(text)) {
      JsonNodeFactory located =
          LocationJsonNodeFactoryFactory.getInstance().getJsonNodeFactory(parser);
      JsonNode tree = YAML.reader(located).readTree(parser);
      if (parser.nextToken() != null) {
        throw refused(parser.currentLocation().getLineNr(), "the end, after one YAML document");
      }
      JsonNode whole = tree == null ? located.missingNode() : tree;
      requireKeepable(whole);
      return whole;
    } catch (StreamConstraintsException e) {
      throw refused(1, "YAML that is not nested or long beyond all measure");
    } catch (JsonProcessingException e) {
      int line = Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1);
      throw refused(line, "well-formed YAML, but: " + withoutExcerpt(e.getOriginalMessage()));
    } catch (IOException e) {
      throw refused(1, "well-formed YAML");
    }
  }

  /** No database keeps U+0000 or half a surrogate pair; and what is binary is no text. */
  private void requireKeepable(JsonNode node) {
    if (node.isBinary() || node.isPojo()) {
      throw refused(line(node), "a value that JSON can have");
    }
    if (node.isTextual() && !isKeepable(node.textValue())) {
      throw refused(line(node), "text without U+0000 and without half a surrogate pair");
    }
    node.forEach(this::requireKeepable);
  }

  private static boolean isKeepable(String text) {
    return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private ContentSchema schema(JsonNode document) {
    return ContentSchema.ofFiles()
        .filter(schema -> document.has(schema.rootMember()))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    1,
                    ContentSchema.ofFiles()
                        .map(ContentSchema::rootMember)
                        .collect(Collectors.joining(", ", "one of these members: ", ""))));
  }

  private ContentFault fault(Error error) {
    JsonNode place = Optional.ofNullable(error.getInstanceNode()).orElseThrow();
    String path = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        String member = error.getProperty();
        yield new ContentFault(
            name,
            line(place.get(member)),
            path + "/" + member.replace("~", "~0").replace("/", "~1"),
            "no member of this name");
      }
      case "oneOf" ->
          new ContentFault(
              name,
              line(place),
              path,
              "exactly one of these members: " + alternatives(error.getSchemaNode()));
      default -> new ContentFault(name, line(place), path, error.getMessage());
    };
  }

  private static String alternatives(JsonNode oneOf) {
    List<String> members = new ArrayList<>();
    oneOf.findValues("required").forEach(names -> names.forEach(it -> members.add(it.asText())));
    return String.join(", ", members);
  }

  private static int line(JsonNode place) {
    return Optional.ofNullable(JsonNodes.tokenStreamLocationOf(place))
        .map(JsonLocation::getLineNr)
        .orElse(1);
  }

  private ContentException refused(int line, String expected) {
    return new ContentException(List.of(new ContentFault(name, line, "", expected)));
  }

  /** The parser's message less the excerpts of the file in it, which are indented. */
  private static String withoutExcerpt(String message) {
    return message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(", "));
  }
}
