package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuiltInDigestTest {

  private static final String FILE = "content/leg-pain/conditions/sciatica.yaml";

  private final Map<String, byte[]> resources = new HashMap<>();

  /** The files as they are, and what a build left of them, though with a digest that tells it. */
  @BeforeEach
  void leave() {
    String text = BuiltInDigest.text();
    BuiltInContent.paths()
        .forEach(path -> resources.put(path, BuiltInContent.resource(path).orElseThrow()));
    resources.put(
        BuiltInDigest.RESOURCE, bytes("of-the-build" + text.substring(text.indexOf('\n'))));
  }

  @Test
  void it_is_that_of_the_catalog_and_names_every_file() {
    assertThat(BuiltInDigest.text().lines().findFirst())
        .hasValue(Documents.digest(BuiltInContent.catalog()));
    assertThat(BuiltInDigest.text().lines().skip(1))
        .hasSize(BuiltInContent.files().size() + 1)
        .anyMatch(line -> line.endsWith(" " + FILE))
        .anyMatch(line -> line.endsWith(" content/leg-pain/index.yaml"));
  }

  @Test
  void it_is_believed_where_the_files_are_those_that_the_build_saw() {
    assertThat(ofTheBuild()).hasValue("of-the-build");
  }

  @Test
  void it_is_not_believed_where_a_file_has_another_byte() {
    resources.computeIfPresent(
        FILE, (path, old) -> bytes(new String(old, StandardCharsets.UTF_8) + "\n"));

    assertThat(ofTheBuild()).isEmpty();
  }

  @Test
  void it_is_not_believed_where_the_index_has_another_line() {
    resources.computeIfPresent(
        "content/leg-pain/index.yaml",
        (path, old) -> bytes(new String(old, StandardCharsets.UTF_8) + "  - more.yaml\n"));

    assertThat(ofTheBuild()).isEmpty();
  }

  @Test
  void it_is_not_believed_where_a_file_is_missing() {
    resources.remove(FILE);

    assertThat(ofTheBuild()).isEmpty();
  }

  @Test
  void there_is_none_where_no_build_left_one() {
    resources.remove(BuiltInDigest.RESOURCE);
    assertThat(ofTheBuild()).isEmpty();

    resources.put(BuiltInDigest.RESOURCE, new byte[0]);
    assertThat(ofTheBuild()).isEmpty();
  }

  private Optional<String> ofTheBuild() {
    return BuiltInDigest.ofTheBuild(path -> Optional.ofNullable(resources.get(path)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
