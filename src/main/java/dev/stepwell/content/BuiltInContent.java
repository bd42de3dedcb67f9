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
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * The digest of the catalog. Where the files are those of which the build has left it, they are
   * not read as YAML for it.
   *
   * @throws ContentException as {@link #catalog()}
   */
  public static String digest() {
    return BuiltInDigest.ofTheBuild(BuiltInContent::resource)
        .orElseGet(() -> Documents.digest(catalog()));
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

  /** Where the files are, with that of the index, among the resources. */
  static List<String> paths() {
    return Stream.concat(Stream.of(INDEX), files().stream().map(ContentFile::name))
        .map(name -> ROOT + name)
        .toList();
  }

  private static String text(String name) {
    byte[] bytes = resource(ROOT + name).orElseThrow(() -> missing(name));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("no content file " + name);
  }

  /** The bytes of a resource, if there is one. */
  static Optional<byte[]> resource(String path) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
