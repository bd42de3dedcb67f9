package dev.stepwell.search;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.provider.Arguments;

/** Short ways to search the built-in catalog. */
final class Searching {

  static final SearchIndex LEG_PAIN = SearchIndex.of(BuiltInContent.catalog());

  private Searching() {}

  static Found search(String text) {
    return LEG_PAIN.search(new SearchText(text), Optional.empty(), 20);
  }

  static Found search(String text, EntryType type) {
    return LEG_PAIN.search(new SearchText(text), Optional.of(type), 20);
  }

  /** What is found, best first, as {@code condition sciatica}. */
  static List<String> found(String text) {
    return names(search(text));
  }

  static List<String> names(Found found) {
    return found.hits().stream()
        .map(hit -> hit.key().type().term() + " " + hit.key().key())
        .toList();
  }

  /** The rows of a table among the resources, with what its bars divide. */
  static List<Arguments> rows(String file) {
    return lines(file).stream()
        .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)))
        .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream stream = Searching.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
