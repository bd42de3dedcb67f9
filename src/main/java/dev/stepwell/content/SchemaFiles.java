package dev.stepwell.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The JSON Schemas of content files and change requests, as files for others. */
public final class SchemaFiles {

  /** Their names, in alphabetical order. */
  public static final List<String> NAMES =
      List.of(
          "change-request.schema.json",
          "common.schema.json",
          "condition.schema.json",
          "criterion.schema.json",
          "diagnostic.schema.json",
          "faq.schema.json",
          "finding.schema.json",
          "pathway.schema.json",
          "source.schema.json",
          "treatment.schema.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaFiles() {}

  /**
   * The schema in a file; empty where there is none of this name. It has no {@code $id}, so that
   * what it refers to is sought where it was got from itself.
   */
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream("content/schema/" + name)) {
      ObjectNode schema = (ObjectNode) JSON.readTree(Objects.requireNonNull(stream, name));
      schema.remove("$id");
      return Optional.of(schema.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
