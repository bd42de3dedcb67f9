package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepwell.testing.RequiresTool;
import dev.stepwell.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients that are generated from the contract, as {@code docs/clients.md} has them. */
@RequiresTool({"mvn", "node", "tsc"})
class ClientsIT {

  private static final Path CLIENTS = Path.of("target", "clients");

  @BeforeAll
  static void generate() throws IOException {
    Directories.delete(CLIENTS);

    succeed("mvn", "--quiet", "--batch-mode", "--file", "clients/pom.xml", "generate-sources");
  }

  @Test
  void the_typescript_one_is_compiled_strictly_and_runs_against_the_service(TestInfo test)
      throws Exception {
    succeed(
        "tsc",
        "--strict",
        "--target",
        "es2022",
        "--lib",
        "es2022,dom",
        "--module",
        "commonjs",
        "--moduleResolution",
        "node10",
        "--rootDir",
        ".",
        "--outDir",
        CLIENTS.resolve("tour").toString(),
        "clients/tour.ts");

    try (StepwellProcess service =
        StepwellProcess.start(StepwellProcess.emptyDirectory(test)).ready()) {
      String address = service.uri("").toString();
      Tool.Result tour =
          succeed("node", CLIENTS.resolve("tour/clients/tour.js").toString(), address);

      assertThat(tour.out().lines())
          .contains(
              "Degenerative disc disease, Herniated disc, Spinal stenosis, Spondylolisthesis",
              "2. Physical therapy (care, required)",
              "complete-screen",
              "- ruled out: Under 18",
              "- Medication management: tried for at least 4 weeks with insufficient relief, or not"
                  + " tolerated [P4W]",
              "<?xml")
          .anyMatch(it -> it.startsWith("- 2 different treatments: ") && it.endsWith("[2]"));
    }
  }

  @Test
  void the_kotlin_one_is_compiled_and_so_is_what_the_document_shows() {
    succeed(
        "mvn", "--quiet", "--batch-mode", "--file", "clients/pom.xml", "-Dcodegen.skip", "compile");

    assertThat(CLIENTS.resolve("build/classes/dev/stepwell/client/apis/PathwaysApi.class"))
        .exists();
    assertThat(CLIENTS.resolve("build/classes/TourKt.class")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "APIs/PathwaysAPI, open class func evaluatePathway(slug: String",
    "APIs/ConditionsAPI, open class func listConditions(",
    "Models/Pathway, public struct Pathway",
    "Models/Evaluation, public struct Evaluation",
    "Models/Evaluation, case completeScreen = \"complete-screen\"",
    "Models/Criterion, public enum Criterion",
    "Models/Minimum, public enum Minimum",
  })
  void the_swift_one_has_the_names_that_a_person_would_look_for(String file, String declared)
      throws IOException {
    assertThat(Files.readString(CLIENTS.resolve("swift/Sources/StepwellClient/" + file + ".swift")))
        .contains(declared);
  }

  @Test
  void no_model_has_a_name_that_the_contract_has_not() throws IOException {
    List<String> schemas = new ArrayList<>();
    new ObjectMapper(new YAMLFactory())
        .readTree(Path.of("openapi", "openapi.yaml").toFile())
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(schemas::add);

    try (Stream<Path> models = Files.list(CLIENTS.resolve("typescript/src/models"))) {
      assertThat(models.map(it -> it.getFileName().toString().replace(".ts", "")))
          .filteredOn(it -> !it.equals("index"))
          .hasSizeGreaterThan(80)
          .isSubsetOf(schemas);
    }
  }

  @Test
  void no_constant_of_kotlin_is_named_by_the_generator() throws IOException {
    try (Stream<Path> models =
        Files.list(CLIENTS.resolve("kotlin/src/main/kotlin/dev/stepwell/client/models"))) {
      assertThat(models).allSatisfy(it -> assertThat(it).content().doesNotContain("Minus"));
    }
  }

  private static Tool.Result succeed(String tool, String... arguments) {
    Tool.Result result = Tool.named(tool).run(arguments);
    assertThat(result.exit()).as("%s%n%s", result.out(), result.err()).isZero();
    return result;
  }
}
