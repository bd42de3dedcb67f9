package dev.stepwell.operations;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads Kubernetes manifests as strictly as the API server: a field it does not know is an error.
 */
final class Manifests {

  static final Path BASE = Path.of("k8s", "base");

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

  private Manifests() {}

  static <T> T read(String file, Class<T> type) {
    try {
      return parse(Files.readString(BASE.resolve(file)), type);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  static <T> T parse(String yaml, Class<T> type) throws IOException {
    return STRICT.readValue(yaml, type);
  }

  /** The typed model keeps what it does not know in a map; without that map it is refused. */
  private static final class KnownFieldsOnly extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
