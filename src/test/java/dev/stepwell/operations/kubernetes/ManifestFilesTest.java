package dev.stepwell.operations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests as files: what can be said of them without kustomize. */
class ManifestFilesTest {

  private static final Path ROOT = Path.of("k8s");

  @Test
  void an_unknown_field_a_number_for_a_text_or_a_member_said_twice_is_refused() throws IOException {
    var unknown = Yaml.value("spec: {selektor: {}}");
    var number = Yaml.value("data: {PORT: 8080}");

    assertThatThrownBy(() -> Yaml.typed(unknown, Service.class)).hasMessageContaining("selektor");
    assertThatThrownBy(() -> Yaml.typed(number, ConfigMap.class))
        .hasMessageContaining("Integer value (8080)");
    assertThatThrownBy(() -> Yaml.objects("kind: Service\nkind: Service"))
        .hasMessageContaining("Duplicate");
  }

  @Test
  void every_file_can_be_read_and_says_nothing_twice() throws IOException {
    assertThat(files(".yaml"))
        .hasSizeGreaterThan(15)
        .allSatisfy(file -> assertThat(Yaml.objects(file)).isNotEmpty());
  }

  @Test
  void every_file_is_used() throws IOException {
    Set<Path> used = new TreeSet<>();
    for (Path kustomization : kustomizations()) {
      Manifest manifest = Manifest.of(Yaml.objects(kustomization).get(0));
      names(manifest)
          .map(name -> kustomization.resolveSibling(name).normalize())
          .forEach(used::add);
    }

    assertThat(used).allSatisfy(path -> assertThat(path).exists());
    assertThat(Stream.of(files(".yaml"), files(".env")).flatMap(List::stream))
        .filteredOn(file -> !file.endsWith("kustomization.yaml"))
        .allSatisfy(file -> assertThat(used).contains(file));
  }

  @Test
  void the_tag_of_each_image_is_said_in_one_place() throws IOException {
    List<String> images =
        kustomizations().stream()
            .flatMap(file -> Manifest.of(Yaml.objects(file).get(0)).list("/images").stream())
            .map(image -> image.text("/name"))
            .toList();

    assertThat(images).containsExactlyInAnyOrder("stepwell", "postgres");
    for (Path file : files(".yaml")) {
      assertThat(Files.readString(file))
          .as("%s", file)
          .doesNotContainPattern("image: \\S+:")
          .doesNotContain("kind: Secret\n");
    }
  }

  @Test
  void every_overlay_that_is_checked_is_every_overlay_that_there_is() throws IOException {
    try (Stream<Path> overlays = Files.list(ROOT.resolve("overlays"))) {
      assertThat(overlays.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Rendering.OVERLAYS);
    }
  }

  private static Stream<String> names(Manifest kustomization) {
    return Stream.of(
            kustomization.texts("/resources").stream(),
            kustomization.texts("/components").stream(),
            kustomization.list("/patches").stream().map(patch -> patch.text("/path")),
            kustomization.list("/configMapGenerator").stream()
                .flatMap(generator -> generator.texts("/envs").stream()))
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty());
  }

  private static List<Path> kustomizations() throws IOException {
    return files("kustomization.yaml");
  }

  private static List<Path> files(String end) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
