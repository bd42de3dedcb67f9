package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Pathway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some pictures as they were looked at. After a change that is meant: {@code mvn test
 * -Dtest=PictureGoldenTest -Dupdate-golden}, and look at them in a browser.
 */
class PictureGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/pictures");

  static Stream<Arguments> pictures() {
    Pathway disc = Pictures.CONTENT.pathway("herniated-disc").orElseThrow();
    Picture tried = Pictures.lit(disc, Pictures.tried(disc, Map.of()));
    return Stream.of(
        Arguments.of("herniated-disc.svg", plain("herniated-disc").svg()),
        Arguments.of("herniated-disc-tried.svg", tried.svg()),
        Arguments.of("deep-vein-thrombosis.svg", plain("deep-vein-thrombosis").svg()),
        Arguments.of("sciatica.svg", plain("sciatica").svg()),
        Arguments.of("hostile.svg", Pictures.hostile("<b>\"a\" & 'c'</b>").svg()),
        Arguments.of("sciatica.mmd", plain("sciatica").mermaid()));
  }

  private static Picture plain(String condition) {
    return Pictures.plain(Pictures.CONTENT, condition);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void a_picture_is_what_was_looked_at(String name, String drawn) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("update-golden") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, drawn);
    }

    assertThat(drawn)
        .as("run: mvn test -Dtest=PictureGoldenTest -Dupdate-golden")
        .isEqualTo(Files.readString(file));
  }

  @Test
  void every_file_is_of_a_picture() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pictures().map(it -> (String) it.get()[0]).toList());
    }
  }
}
