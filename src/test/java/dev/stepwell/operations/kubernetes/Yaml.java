package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads YAML with nothing forgiven: no member twice, none unknown, no number for a text. */
final class Yaml {

  private static final ObjectMapper STRICT =
      new ObjectMapper(new YAMLFactory())
          .setAnnotationIntrospector(new KnownFieldsOnly())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static {
    var text = STRICT.coercionConfigFor(LogicalType.Textual);
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      text.setCoercion(shape, CoercionAction.Fail);
    }
  }

  private Yaml() {}

  /** The objects of a file, one a document. */
  static List<ObjectNode> objects(Path file) {
    try {
      return objects(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  static List<ObjectNode> objects(String yaml) throws IOException {
    try (MappingIterator<ObjectNode> documents =
        STRICT.readerFor(ObjectNode.class).readValues(yaml)) {
      return documents.readAll();
    }
  }

  /** A single value, such as {@code 3}, {@code "3"} or {@code {drop: [ALL]}}. */
  static JsonNode value(String yaml) throws IOException {
    return STRICT.readTree(yaml);
  }

  static <T> T typed(JsonNode tree, Class<T> type) throws IOException {
    return STRICT.treeToValue(tree, type);
  }

  /** The typed models keep what they do not know in a map; without that map it is refused. */
  private static final class KnownFieldsOnly extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
