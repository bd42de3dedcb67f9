package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials (CycloneDX) that the build leaves beside the application. */
class BillOfMaterialsIT {

  /** What may be part of the product (SPDX). Of several licences of one part, one is chosen. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "CC0-1.0",
          "Public Domain",
          // Its source is to be had, and that of what is built with it need not be.
          "EPL-2.0");

  private static final Path APPLICATION = Path.of("target/quarkus-app");
  private static final String RUN_TIME = "runtime";

  private static JsonNode bill;

  /**
   * A file of the product.
   *
   * @param ours whether the build makes it of our sources, or writes it for itself
   */
  private record Part(String file, String sha256, boolean ours, Set<String> licences) {

    static Part of(JsonNode component) {
      return new Part(
          component.at("/evidence/occurrences/0/location").asText(),
          component
              .path("hashes")
              .valueStream()
              .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
              .map(hash -> hash.path("content").asText())
              .findFirst()
              .orElse(""),
          component.path("purl").asText().startsWith("pkg:generic/"),
          component
              .path("licenses")
              .valueStream()
              .map(it -> it.path("license"))
              .map(it -> it.path("id").asText(it.path("name").asText()))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    bill = new ObjectMapper().readTree(Path.of("target/quarkus-run-cyclonedx.json").toFile());
  }

  @Test
  void it_is_a_bill_of_this_application() {
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.at("/metadata/component/purl").asText()).contains("quarkus-run.jar");
  }

  @Test
  void it_lists_every_file_that_is_shipped_as_it_is() throws IOException {
    Map<String, String> billed =
        parts()
            .filter(part -> !part.file().isEmpty())
            .collect(Collectors.toMap(Part::file, Part::sha256));
    try (Stream<Path> files = Files.walk(APPLICATION)) {
      List<Path> shipped = files.filter(Files::isRegularFile).toList();

      assertThat(shipped).hasSizeGreaterThan(100);
      assertThat(billed)
          .containsAllEntriesOf(
              shipped.stream()
                  .filter(it -> !it.endsWith("quarkus-run.jar"))
                  .collect(Collectors.toMap(BillOfMaterialsIT::name, BillOfMaterialsIT::sha256)));
    }
  }

  @Test
  void every_part_of_the_product_has_a_licence_that_is_allowed() {
    List<Part> others = parts().filter(part -> !part.ours()).toList();

    assertThat(others)
        .hasSizeGreaterThan(100)
        .allSatisfy(part -> assertThat(part.licences()).containsAnyElementsOf(ALLOWED));
  }

  @Test
  void no_licence_is_allowed_that_nothing_has() {
    assertThat(parts().flatMap(part -> part.licences().stream())).containsAll(ALLOWED);
  }

  private static Stream<Part> parts() {
    return bill.path("components")
        .valueStream()
        .filter(it -> it.path("properties").findValuesAsText("value").contains(RUN_TIME))
        .map(Part::of);
  }

  private static String name(Path file) {
    return APPLICATION.relativize(file).toString();
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
