package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInContentTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "content", "leg-pain");

  static List<ContentFile> files() {
    return BuiltInContent.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_is_as_its_schema_wants_it(ContentFile file) {
    assertThatCode(file::entries).doesNotThrowAnyException();
  }

  @Test
  void the_index_lists_every_file_of_the_folder_once_and_in_order() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals("index.yaml"))
              .sorted()
              .toList();

      assertThat(files()).extracting(ContentFile::name).containsExactlyElementsOf(found);
    }
  }

  @Test
  void a_file_of_a_condition_has_its_name() {
    assertThat(files())
        .filteredOn(file -> file.name().startsWith("conditions/"))
        .allSatisfy(
            file -> {
              String slug = file.name().replace("conditions/", "").replace(".yaml", "");
              assertThat(file.text())
                  .startsWith("condition:\n  slug: " + slug + "\n")
                  .contains("\npathway:\n  condition: " + slug + "\n");
            });
  }

  @ParameterizedTest
  @EnumSource
  void every_entry_is_the_same_again_once_written_and_read(EntryType type) {
    assertThat(BuiltInContent.catalog().entries(type))
        .isNotEmpty()
        .allSatisfy(
            (key, entry) ->
                assertThat(Documents.read(type, Documents.write(entry))).isEqualTo(entry));
  }

  @Test
  void read_twice_it_is_the_same_catalog() {
    Catalog catalog = BuiltInContent.catalog();

    assertThat(BuiltInContent.catalog()).isEqualTo(catalog).hasSameHashCodeAs(catalog);
  }
}
