package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @Test
  void they_are_unpacked_once(@TempDir Path directory) throws IOException {
    Object first = file(PostgresBinaries.unpackedIn(directory).program("postgres"));
    List<Path> homes = list(directory);

    Object second = file(PostgresBinaries.unpackedIn(directory).program("postgres"));

    assertThat(second).isEqualTo(first);
    assertThat(list(directory)).isEqualTo(homes).hasSize(1);
  }

  /** Which file it is: another one, unpacked to the same place, is not the same. */
  private static Object file(String program) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(Path.of(program), BasicFileAttributes.class);
    return List.of(attributes.fileKey(), attributes.creationTime());
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
