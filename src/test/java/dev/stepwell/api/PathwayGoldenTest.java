package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sixteen pathways as they are served. After a change that is meant: {@code mvn test
 * -Dtest=PathwayGoldenTest -Dupdate-golden}, and read the difference.
 */
@QuarkusTest
@TestProfile(OneRelease.class)
class PathwayGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/pathways");

  static List<String> slugs() {
    return Slugs.ofConditions();
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void a_pathway_is_what_was_agreed(String slug) throws IOException {
    Path file = GOLDEN.resolve(slug + ".json");
    String served = Ask.get("/api/v1/conditions/" + slug + "/pathway").pretty();

    if (System.getProperty("update-golden") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, served);
    }

    assertThat(Files.readString(file))
        .as("run: mvn test -Dtest=PathwayGoldenTest -Dupdate-golden")
        .isEqualTo(served);
  }

  @Test
  void every_pathway_has_its_file_and_every_file_its_pathway() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(it -> it.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(slugs());
    }
    assertThat(Ask.get("/api/v1/conditions").json().findValuesAsText("slug")).isEqualTo(slugs());
  }
}
