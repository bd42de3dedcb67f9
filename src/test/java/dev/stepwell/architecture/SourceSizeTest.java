package dev.stepwell.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceSizeTest {

  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".settings", ".vscode", "data", "node_modules", "target");

  private static final Pattern HAND_WRITTEN = Pattern.compile(".*\\.(java|sql|js|css|html|md|sh)");

  /** Hosts that serve packages or images: which one is used is the machine's business. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          "\\b(repo|registry|deb|packages|mirror)\\d*\\.[a-z0-9.-]+\\.(org|com|net|io|dev)\\b"
              + "|\\b(docker|ghcr|quay|gcr)\\.io\\b");

  private static final Pattern MACHINE_PATH =
      Pattern.compile("(/home/|/Users/|/root/|[A-Z]:\\\\Users\\\\)\\w");

  @Test
  void no_hand_written_file_is_longer_than_400_lines() throws IOException {
    for (Path file : files()) {
      if (HAND_WRITTEN.matcher(file.toString()).matches()) {
        assertThat(text(file).lines().count()).as("lines of %s", file).isLessThanOrEqualTo(400);
      }
    }
  }

  @Test
  void no_file_names_a_registry_or_a_path_of_one_machine() throws IOException {
    for (Path file : files()) {
      String text = text(file);
      assertThat(found(REGISTRY, text)).as("registries in %s", file).isEmpty();
      assertThat(found(MACHINE_PATH, text)).as("paths of one machine in %s", file).isEmpty();
    }
  }

  @Test
  void a_registry_and_a_machine_path_are_known_when_seen() {
    assertThat(found(REGISTRY, "https://" + "registry" + ".example.org/")).hasSize(1);
    assertThat(found(REGISTRY, "image: " + "ghcr" + ".io/some/thing")).hasSize(1);
    assertThat(found(REGISTRY, "registry.counter(name); repository.org")).isEmpty();
    assertThat(found(MACHINE_PATH, "see " + "/home" + "/me/stepwell")).hasSize(1);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).toList();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        Path.of("."),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return NOT_OURS.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    assertThat(files).hasSizeGreaterThan(20);
    return files;
  }
}
