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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The clients that are generated from the contract, as {@code docs/clients.md} has them. */
@RequiresTool({"bash", "mvn", "node", "tsc"})
class ClientsIT {

  private static final Path CLIENTS = Path.of("target", "clients");

  @BeforeAll
  static void generate() throws IOException {
    succeed("bash", "clients/generate");
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
  void the_kotlin_one_is_compiled_and_runs_against_the_service(TestInfo test) throws Exception {
    succeed(
        "mvn", "--quiet", "--batch-mode", "--file", "clients/pom.xml", "-Dcodegen.skip", "compile");
    Path build = CLIENTS.resolve("build");
    String classpath =
        build.resolve("classes") + ":" + Files.readString(build.resolve("classpath")).strip();

    try (StepwellProcess service =
        StepwellProcess.start(StepwellProcess.emptyDirectory(test)).ready()) {
      Tool.Result tour =
          succeed(Tool.java(), "-cp", classpath, "TourKt", service.uri("").toString());

      assertThat(tour.out().lines())
          .contains(
              "release 1",
              "Herniated disc, Spinal stenosis, Spondylolisthesis",
              "2. Physical therapy (care)",
              "complete-screen",
              "- Medication management: tried for at least 4 weeks with insufficient relief, or not"
                  + " tolerated [for P4W]")
          .anyMatch(
              it ->
                  it.startsWith("(trial of physical-therapy and ")
                      && it.contains(" and 2 different trials and care for P6W and ")
                      && it.contains("spine-specialist-confirmation present"))
          .anyMatch(
              it -> it.startsWith("- 2 different treatments: ") && it.endsWith(" [2 different]"));
    }
  }

  /** What stands in a function is shown without its indent. */
  @ParameterizedTest
  @CsvSource({"ts, tour.ts, 2", "kotlin, Tour.kt, 4"})
  void the_document_shows_what_was_run(String language, String file, int indent)
      throws IOException {
    String tour = Files.readString(Path.of("clients", file));
    List<String> shown =
        Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs", "clients.md")))
            .results()
            .map(it -> it.group(1))
            .toList();

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(tour + tour.indent(-indent)).contains(it));
  }

  @ParameterizedTest
  @EnumSource
  void each_has_one_type_for_each_schema_and_no_other(Language client) throws IOException {
    assertThat(client.models().keySet())
        .hasSizeGreaterThan(130)
        .containsExactlyInAnyOrderElementsOf(schemas());
  }

  @Test
  void no_schema_has_a_name_that_nobody_chose() throws IOException {
    assertThat(schemas())
        .allSatisfy(
            it ->
                assertThat(it)
                    .matches("([A-Z][a-z]+)+")
                    .doesNotMatch(".*(View|Inner|Inline|Object|Record|OneOf|Enum)")
                    .as("it stands alone in a client")
                    .isNotIn("Not", "AllOf", "AnyOf", "Check", "Diff", "Because", "Category"));
  }

  /** An enum within something else is one of a member or of a parameter. */
  @ParameterizedTest
  @EnumSource
  void a_set_of_values_is_one_type_wherever_it_stands(Language client) throws IOException {
    Map<String, String> files = client.files();
    Set<String> enums = new TreeSet<>();
    files.forEach(
        (file, text) ->
            client
                .enums(text)
                .forEach(name -> enums.add(name.equals(file) ? name : file + "." + name)));

    assertThat(enums)
        .hasSizeGreaterThan(35)
        .contains("CategorySlug", "Disposition", "EvidenceGrade", "TrialOutcome", "Urgency")
        .isSubsetOf(schemas());
  }

  @ParameterizedTest
  @EnumSource
  void no_name_is_made_up_by_the_generator(Language client) throws IOException {
    assertThat(client.files())
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .doesNotContainPattern("\\b(JsonNode|AnyCodable|ModelType|\\w+Wrapper)\\b")
                    .doesNotContainPattern("case type[A-Z]|Minus|_[0-9]+\\b")
                    .doesNotContainPattern("val \\w+: .*\\bkotlin\\.Any\\b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SWIFT | PathwaysAPI | open class func evaluatePathway(slug: String, history: History",
        "SWIFT | ConditionsAPI | open class func listConditions(category: CategorySlug? = nil",
        "SWIFT | TreatmentsAPI | open class func listTreatments(kind: TreatmentKind? = nil",
        "SWIFT | Disposition | case completeScreen = \"complete-screen\"",
        "SWIFT | Criterion | case elapsedCare(ElapsedCareCriterion)",
        "SWIFT | CriterionMinimum | case duration(String)",
        "KOTLIN | PathwaysApi | fun evaluatePathway(slug: kotlin.String, history: History",
        "KOTLIN | ConditionsApi | fun listConditions(category: CategorySlug? = null",
        "KOTLIN | Disposition | COMPLETE_SCREEN(\"complete-screen\")",
        "KOTLIN | Criterion | value class ElapsedCare(val value: ElapsedCareCriterion) : Criterion",
        "KOTLIN | CriterionMinimum | value class Duration(val value: kotlin.String)",
        "KOTLIN | Gate | val criterion: Criterion",
        "TYPESCRIPT | ConditionsApi | category?: CategorySlug;",
        "TYPESCRIPT | Disposition | CompleteScreen: 'complete-screen'",
        "TYPESCRIPT | Criterion | { type: 'elapsed-care' } & ElapsedCareCriterion",
        "TYPESCRIPT | CriterionMinimum | export type CriterionMinimum = number | string",
      })
  void what_a_person_would_look_for_is_there(Language client, String file, String declared)
      throws IOException {
    assertThat(client.files()).containsKey(file);
    assertThat(client.files().get(file)).contains(declared);
  }

  private static List<String> schemas() throws IOException {
    List<String> schemas = new ArrayList<>();
    new ObjectMapper(new YAMLFactory())
        .readTree(Path.of("openapi", "openapi.yaml").toFile())
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(schemas::add);
    return schemas;
  }

  /** A client, and where its files are. */
  enum Language {
    TYPESCRIPT("typescript/src", "models", "apis", ".ts", "export (?:const|enum) (\\w+) = \\{"),
    KOTLIN(
        "kotlin/src/main/kotlin/dev/stepwell/client",
        "models",
        "apis",
        ".kt",
        "enum class `?(\\w+)"),
    SWIFT(
        "swift/Sources/StepwellClient",
        "Models",
        "APIs",
        ".swift",
        "public enum (\\w+): String, Sendable");

    private final Path sources;
    private final String models;
    private final String operations;
    private final String ending;
    private final Pattern enums;

    Language(String sources, String models, String operations, String ending, String enums) {
      this.sources = CLIENTS.resolve(sources);
      this.models = models;
      this.operations = operations;
      this.ending = ending;
      this.enums = Pattern.compile(enums);
    }

    /** The texts of the types, by the names of their files. */
    Map<String, String> models() throws IOException {
      return texts(models);
    }

    /** The texts of the types and of the operations, by the names of their files. */
    Map<String, String> files() throws IOException {
      Map<String, String> files = texts(operations);
      files.putAll(models());
      return files;
    }

    /** The names of the enums in a text. */
    Stream<String> enums(String text) {
      return enums.matcher(text).results().map(it -> it.group(1));
    }

    private Map<String, String> texts(String directory) throws IOException {
      Map<String, String> texts = new TreeMap<>();
      try (Stream<Path> files = Files.list(sources.resolve(directory))) {
        for (Path file : files.toList()) {
          texts.put(file.getFileName().toString().replace(ending, ""), Files.readString(file));
        }
      }
      texts.remove("index");
      return texts;
    }
  }

  private static Tool.Result succeed(String tool, String... arguments) {
    return succeed(Tool.named(tool), arguments);
  }

  private static Tool.Result succeed(Tool tool, String... arguments) {
    Tool.Result result = tool.run(arguments);
    assertThat(result.exit()).as("%s%n%s", result.out(), result.err()).isZero();
    return result;
  }
}
