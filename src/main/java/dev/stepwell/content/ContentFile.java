package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.stepwell.catalog.EntryType;
import java.io.IOException;
import java.util.ArrayList;
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

  private static final NodeReader READER =
      NodeReader.builder()
          .locationAware()
          .yamlMapper(
              YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  /**
   * The entries in the file, in its order.
   *
   * @throws ContentException if it is not YAML, of no known kind, or not as its schema wants it
   */
  public List<Object> entries() {
    JsonNode document = tree();
    ContentSchema schema = schema(document);
    List<ContentFault> faults = schema.validate(document).stream().map(this::fault).toList();
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
          List.of(new ContentFault(name, line(entry), "/" + path, rootMessage(e))));
    }
  }

  private static EntryType typeOf(ContentSchema schema) {
    return Stream.of(EntryType.values())
        .filter(type -> type.plural().equals(schema.rootMember()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode tree() {
    try {
      return READER.readTree(text, InputFormat.YAML);
    } catch (JsonProcessingException e) {
      int line = Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1);
      throw refused(line, "well-formed YAML, but: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw refused(1, "well-formed YAML");
    }
  }

  private ContentSchema schema(JsonNode document) {
    return ContentSchema.all()
        .filter(schema -> document.has(schema.rootMember()))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    1,
                    ContentSchema.all()
                        .map(ContentSchema::rootMember)
                        .collect(Collectors.joining(", ", "one of these members: ", ""))));
  }

  private ContentFault fault(Error error) {
    JsonNode place = Optional.ofNullable(error.getInstanceNode()).orElseThrow();
    return new ContentFault(
        name, line(place), error.getInstanceLocation().toString(), error.getMessage());
  }

  private static int line(JsonNode place) {
    return Optional.ofNullable(JsonNodes.tokenStreamLocationOf(place))
        .map(JsonLocation::getLineNr)
        .orElse(1);
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : rootMessage(cause);
  }

  private ContentException refused(int line, String expected) {
    return new ContentException(List.of(new ContentFault(name, line, "", expected)));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
