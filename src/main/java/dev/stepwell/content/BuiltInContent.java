package dev.stepwell.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepwell.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The leg-pain catalog that comes with the program. */
public final class BuiltInContent {

  private static final String ROOT = "content/leg-pain/";
  private static final String INDEX = "index.yaml";

  private BuiltInContent() {}

  /**
   * Reads the built-in files.
   *
   * @throws ContentException with the faults of all files, if any has one
   */
  public static Catalog catalog() {
    return ContentFiles.catalog(files(), read -> {});
  }

  /** The built-in files, as the index lists them. */
  public static List<ContentFile> files() {
    try {
      Map<String, List<String>> index =
          new YAMLMapper().readValue(text(INDEX), new TypeReference<>() {});
      return Objects.requireNonNull(index.get("files"), "files").stream()
          .map(name -> new ContentFile(name, text(name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(ROOT + name)) {
      return new String(
          Objects.requireNonNull(stream, () -> "no content file " + name).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
