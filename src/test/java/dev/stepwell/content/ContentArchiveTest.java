package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
  void a_folder_that_was_packed_as_a_whole_is_read_as_well() throws IOException {
    assertThat(catalog(ContentArchive.unzip(packed("catalog/", any -> true)))).isEqualTo(CATALOG);
  }

  @Test
  void without_an_index_it_is_not_whole(@TempDir Path folder) throws IOException {
    ContentArchive.write(folder.resolve("out"), FILES);
    Files.delete(folder.resolve("out/index.yaml"));

    assertThatThrownBy(() -> ContentArchive.read(folder.resolve("out")))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("an index.yaml that names every file");
    byte[] sources = packed("", it -> it.equals("sources.yaml"));
    assertThatThrownBy(() -> ContentArchive.unzip(sources))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("an index.yaml that names every file");
  }

  @Test
  void without_a_file_that_its_index_names_it_is_not_whole(@TempDir Path folder)
      throws IOException {
    ContentArchive.write(folder.resolve("out"), FILES);
    Files.delete(folder.resolve("out/conditions/sciatica.yaml"));

    assertThatThrownBy(() -> ContentArchive.read(folder.resolve("out")))
        .isInstanceOf(ContentException.class)
        .hasMessageEndingWith("missing are: conditions/sciatica.yaml");
    byte[] conditions = packed("", it -> it.startsWith("conditions/a") || it.equals("index.yaml"));
    assertThatThrownBy(() -> ContentArchive.unzip(conditions))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("missing are: conditions/bulging-disc.yaml, ")
        .hasMessageEndingWith(" and %d more".formatted(FILES.size() - 6));
  }

  @Test
  void a_file_that_its_index_does_not_name_may_be_one_of_yesterday(@TempDir Path folder)
      throws IOException {
    ContentArchive.write(folder.resolve("out"), FILES);
    Files.writeString(folder.resolve("out/old.yaml"), "faqs: []");
    Files.writeString(folder.resolve("out/.hidden.yaml"), "faqs: []");

    assertThatThrownBy(() -> ContentArchive.read(folder.resolve("out")))
        .isInstanceOf(ContentException.class)
        .hasMessageEndingWith("not named are: old.yaml");
  }

  @Test
  void an_index_of_nothing_is_none(@TempDir Path folder) throws IOException {
    ContentArchive.write(folder.resolve("out"), FILES);
    for (String index : List.of("", "files: []", "files: all", "{", "- faqs.yaml")) {
      Files.writeString(folder.resolve("out/index.yaml"), index);
      assertThatThrownBy(() -> ContentArchive.read(folder.resolve("out")))
          .as(index)
          .isInstanceOf(ContentException.class)
          .hasMessageContaining("an index.yaml with a member \"files\"");
    }
  }

  @Test
  void nothing_is_written_over(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("out/.git"));
    ContentArchive.write(folder.resolve("out"), FILES);
    ContentArchive.write(folder.resolve("out.zip"), FILES);
    Files.writeString(folder.resolve("out/faqs.yaml"), "mine");

    for (String place : List.of("out", "out.zip")) {
      assertThatThrownBy(() -> ContentArchive.write(folder.resolve(place), FILES))
          .as(place)
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(folder.resolve("out/faqs.yaml")).hasContent("mine");
  }

  @Test
  void progress_is_told_file_by_file() {
    List<Integer> told = new ArrayList<>();

    ContentFiles.catalog(FILES, told::add);

    assertThat(told)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, FILES.size()).boxed().toList());
  }

  @Test
  void what_is_no_utf_8_is_not_mended_but_named(@TempDir Path folder) throws IOException {
    Path place = folder.resolve("catalog");
    ContentArchive.write(place, ContentFiles.of(CATALOG));
    byte[] bytes = Files.readAllBytes(place.resolve("sources.yaml"));
    bytes[bytes.length - 3] = (byte) 0xFF;
    Files.write(place.resolve("sources.yaml"), bytes);

    assertThatThrownBy(() -> ContentArchive.read(place))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("sources.yaml")
        .hasMessageContaining("text in UTF-8");
  }

  @Test
  void an_entry_that_stands_in_two_files_is_named_with_both() {
    List<ContentFile> files = new ArrayList<>(ContentFiles.of(CATALOG));
    ContentFile one = files.get(0);
    files.add(new ContentFile("conditions/again.yaml", one.text()));

    assertThatThrownBy(() -> ContentFiles.catalog(files, done -> {}))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("conditions/again.yaml")
        .hasMessageContaining("it stands in " + one.name() + " already");
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

  /** A zip of some of the files, and of their index, in a folder. */
  private static byte[] packed(String folder, Predicate<String> wanted) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (ContentFile file : ContentIndex.with(FILES)) {
        if (wanted.test(file.name())) {
          zip.putNextEntry(new ZipEntry(folder + file.name()));
          zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Catalog catalog(List<ContentFile> files) {
    return ContentFiles.catalog(files, read -> {});
  }
}
