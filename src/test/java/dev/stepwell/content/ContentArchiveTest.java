package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentArchiveTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();
  private static final List<ContentFile> FILES = ContentFiles.of(CATALOG);

  @Test
  void a_directory_gives_the_catalog_back_that_was_written_to_it(@TempDir Path folder)
      throws IOException {
    ContentArchive.write(folder.resolve("out"), FILES);

    assertThat(catalog(ContentArchive.read(folder.resolve("out")))).isEqualTo(CATALOG);
    assertThat(folder.resolve("out/conditions/sciatica.yaml")).exists();
    assertThat(folder.resolve("out/red-flags.yaml")).exists();
    assertThat(Files.readString(folder.resolve("out/index.yaml")))
        .startsWith("files:\n- conditions/arthritis.yaml\n");
  }

  @Test
  void a_zip_gives_the_catalog_back_that_was_written_to_it(@TempDir Path folder)
      throws IOException {
    ContentArchive.write(folder.resolve("out.zip"), FILES);

    assertThat(catalog(ContentArchive.read(folder.resolve("out.zip")))).isEqualTo(CATALOG);
  }

  @Test
  void equal_catalogs_have_equal_zips() {
    assertThat(ContentArchive.zip(ContentFiles.of(BuiltInContent.catalog())))
        .isEqualTo(ContentArchive.zip(FILES));
  }

  @Test
  void the_files_that_the_content_is_kept_in_can_be_read_as_well() throws IOException {
    assertThat(catalog(ContentArchive.read(Path.of("src/main/resources/content/leg-pain"))))
        .isEqualTo(CATALOG);
  }

  @Test
  void progress_is_told_file_by_file() {
    List<Integer> told = new ArrayList<>();

    ContentFiles.catalog(FILES, told::add);

    assertThat(told)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, FILES.size()).boxed().toList());
  }

  @Test
  void what_is_no_zip_is_refused() {
    for (byte[] bytes : List.of(new byte[0], "conditions:".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> ContentArchive.unzip(bytes))
          .isInstanceOf(ContentException.class)
          .hasMessageContaining("a zip with content files in it");
    }
  }

  @Test
  void a_zip_that_is_cut_off_is_refused() {
    byte[] whole = ContentArchive.zip(FILES);

    assertThatThrownBy(() -> ContentArchive.unzip(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("a zip that is whole");
  }

  @Test
  void a_zip_that_unpacks_to_very_much_is_refused_before_it_fills_the_memory() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int file = 0; file < 3; file++) {
        zip.putNextEntry(new ZipEntry("bomb-" + file + ".bin"));
        for (int i = 0; i < 32; i++) {
          zip.write(zeros);
        }
      }
    }

    assertThat(bytes.size()).isLessThan(1024 * 1024);
    assertThatThrownBy(() -> ContentArchive.unzip(bytes.toByteArray()))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("at most 67108864 bytes");
  }

  private static Catalog catalog(List<ContentFile> files) {
    return ContentFiles.catalog(files, read -> {});
  }
}
