package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  private final Dockerfile dockerfile = Dockerfile.read();

  @Test
  void both_base_images_are_named_and_of_the_same_jdk() {
    assertThat(dockerfile.all("FROM").map(Dockerfile.Instruction::arguments))
        .containsExactly("maven:3.9-eclipse-temurin-25 AS build", "eclipse-temurin:25-jre");
  }

  @Test
  void the_build_leaves_the_embedded_database_out() {
    assertThat(dockerfile.all("RUN").map(Dockerfile.Instruction::words))
        .singleElement()
        .satisfies(words -> assertThat(words).startsWith("mvn").contains("-DexternalDatabase"));
  }

  @Test
  void what_is_copied_into_the_build_exists_and_is_not_ignored() throws IOException {
    List<String> allowed = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(allowed).contains("*");

    assertThat(copies(false))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Path.of(source)).exists())
        .allSatisfy(source -> assertThat(allowed).contains("!" + source));
  }

  @Test
  void the_image_holds_the_whole_application_and_nothing_else_of_the_build() {
    assertThat(copies(true))
        .containsExactlyInAnyOrder(
            "/build/target/quarkus-app/lib/",
            "/build/target/quarkus-app/quarkus-run.jar",
            "/build/target/quarkus-app/app/",
            "/build/target/quarkus-app/quarkus/");
  }

  @Test
  void the_process_runs_as_a_numbered_user_who_is_not_root() {
    assertThat(dockerfile.user()).isGreaterThan(0);
  }

  @Test
  void it_listens_on_8080_and_logs_json() {
    assertThat(dockerfile.last("EXPOSE")).isEqualTo("8080");
    assertThat(dockerfile.last("ENV")).isEqualTo("QUARKUS_LOG_CONSOLE_JSON_ENABLED=true");
  }

  @Test
  void java_is_the_process_itself_so_that_it_is_told_to_stop() {
    assertThat(dockerfile.last("ENTRYPOINT")).startsWith("[\"java\",").endsWith("]");
  }

  private List<String> copies(boolean fromBuild) {
    return dockerfile
        .all("COPY")
        .map(Dockerfile.Instruction::words)
        .filter(words -> words.get(0).equals("--from=build") == fromBuild)
        .flatMap(words -> sources(words, fromBuild ? 1 : 0))
        .toList();
  }

  private static Stream<String> sources(List<String> words, int first) {
    return words.subList(first, words.size() - 1).stream();
  }
}
