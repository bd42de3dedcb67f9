package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class BuiltInDigestIT {

  @Test
  void the_package_has_the_digest_that_its_classes_make_of_its_content() throws IOException {
    try (ZipFile jar = new ZipFile(application().toFile())) {
      byte[] left = jar.getInputStream(jar.getEntry(BuiltInDigest.RESOURCE)).readAllBytes();

      assertThat(new String(left, StandardCharsets.UTF_8)).isEqualTo(BuiltInDigest.text());
    }
  }

  private static Path application() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "quarkus-app", "app"))) {
      return jars.filter(it -> it.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }
}
