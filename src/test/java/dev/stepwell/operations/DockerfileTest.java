package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  private static final String HEALTH_CHECK = "dev.stepwell.platform.HealthCheck";

  private final Dockerfile dockerfile = Dockerfile.read();

  @Test
  void the_base_images_are_of_the_same_jdk() {
    assertThat(dockerfile.all("FROM").map(it -> it.words().get(0)))
        .containsExactly("maven:3.9-eclipse-temurin-25", "eclipse-temurin:25-jre", "app", "app");
  }

  @Test
  void the_build_leaves_the_embedded_database_out() {
    assertThat(dockerfile.all("ENV").map(Dockerfile.Instruction::arguments))
        .anySatisfy(it -> assertThat(it).startsWith("BUILD=").contains("-DexternalDatabase"));
  }

  @Test
  void what_a_build_fetches_stays_until_the_pom_changes() {
    List<String> steps =
        dockerfile.instructions().stream().map(it -> it.keyword() + " " + it.arguments()).toList();

    assertThat(steps)
        .containsSubsequence(
            "COPY pom.xml ./",
            "RUN mvn $BUILD -Dexec.skip package && rm -r target",
            "COPY src src",
            "RUN mvn --offline $BUILD package");
  }

  @Test
  void the_cache_is_made_for_the_collector_that_uses_it() throws IOException {
    String collector = "-XX:+UseSerialGC";

    assertThat(dockerfile.last("ENTRYPOINT")).contains(collector, "-XX:AOTCache=stepwell.aot");
    assertThat(Path.of("src/main/docker/train"))
        .content()
        .contains(collector, "-XX:AOTCacheOutput=stepwell.aot");
  }

  @Test
  void its_version_is_the_one_that_is_deployed() throws IOException {
    assertThat(Path.of("k8s/base/kustomization.yaml"))
        .content()
        .contains("newTag: " + label("version"));
    assertThat(Path.of("pom.xml")).content().contains("<version>" + label("version"));
  }

  @Test
  void its_health_is_asked_for_without_a_shell() {
    assertThat(dockerfile.last("HEALTHCHECK"))
        .contains("CMD [\"java\",", "\"" + HEALTH_CHECK + "\"");
    assertThat(Path.of("src/main/java", HEALTH_CHECK.replace('.', '/') + ".java")).exists();
  }

  private String label(String name) {
    return dockerfile
        .last("LABEL")
        .replaceFirst(".*org\\.opencontainers\\.image\\." + name + "=\"([^\"]*)\".*", "$1");
  }

  @Test
  void what_is_copied_into_the_build_exists_and_is_not_ignored() throws IOException {
    List<String> allowed = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(allowed).contains("*");

    assertThat(copies(false))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Path.of(source)).exists())
        .allSatisfy(source -> assertThat(allowed).contains("!" + source.replaceFirst("/.*", "")));
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
        .filter(words -> !words.get(0).equals("--from=training"))
        .flatMap(words -> sources(words, fromBuild ? 1 : 0))
        .toList();
  }

  private static Stream<String> sources(List<String> words, int first) {
    return words.subList(first, words.size() - 1).stream();
  }
}
