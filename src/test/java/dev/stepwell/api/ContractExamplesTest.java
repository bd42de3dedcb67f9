package dev.stepwell.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stepwell.api.contract.ContractExamples;
import dev.stepwell.api.representation.IntakeSchema;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the OpenAPI document is what the service answers. {@code -Dupdate-openapi}
 * writes the answers into the example files instead of comparing.
 */
@QuarkusTest
class ContractExamplesTest {

  private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
  private static final String DOCUMENT = "https://stepwell.dev/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GET_PATHWAY_PICTURE")
  void anExampleIsWhatTheServiceAnswers(Read read) throws IOException {
    JsonNode document =
        JSON.readTree(given().accept("application/json").get("/q/openapi").asByteArray());
    Map.Entry<String, JsonNode> operation = operation(document, read);
    String path = path(operation, read);
    JsonNode answer =
        timeless(JSON.readTree(given().get(path).then().statusCode(200).extract().asByteArray()));
    if (System.getProperty("update-openapi") != null) {
      Files.writeString(
          FOLDER.resolve(read.operationId() + ".json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
      return;
    }
    JsonNode example =
        operation.getValue().at("/get/responses/200/content/application~1json/example");
    assertThat(example).as("example of GET %s", path).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void anExampleOfAProblemIsWhatTheServiceAnswers(ProblemType type) throws IOException {
    ObjectNode answer = (ObjectNode) JSON.readTree(send(type).asByteArray());
    answer.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    compare(type.slug(), answer, ContractExamples.of(type).orElse(Map.of()));
  }

  private static Response send(ProblemType type) {
    ContractExamples.ProblemRequest request =
        Objects.requireNonNull(ContractExamples.PROBLEM_REQUESTS.get(type));
    RequestSpecification given = given().accept(request.accept());
    if (type == ProblemType.FORBIDDEN) {
      given.header("Authorization", Tokens.bearer("peter", "partner"));
    }
    Response answer =
        request.body().isEmpty()
            ? given.get(request.path())
            : given
                .contentType(request.contentType())
                .body(request.body().getBytes(StandardCharsets.UTF_8))
                .post(request.path());
    assertThat(answer.statusCode()).isEqualTo(type.status());
    return answer;
  }

  static Set<ProblemType> problems() {
    return ContractExamples.PROBLEM_REQUESTS.keySet();
  }

  @Test
  void theExampleOfASchemaIsWhatTheServiceAnswers() throws IOException {
    byte[] answer =
        given()
            .accept(IntakeSchema.MEDIA_TYPE)
            .get(
                "/api/v1/conditions/{slug}/pathway/intake",
                ContractExamples.key(Read.GET_PATHWAY_INTAKE))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    compare("intakeSchema", JSON.readTree(answer), ContractExamples.intakeSchema());
  }

  @Test
  void theExampleOfAFlowchartIsWhatTheServiceAnswers() throws IOException {
    String answer =
        given()
            .accept("text/vnd.mermaid")
            .get("/api/v1/conditions/{slug}/pathway", ContractExamples.key(Read.GET_PATHWAY))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (System.getProperty("update-openapi") != null) {
      Files.writeString(FOLDER.resolve("getPathway.mmd"), answer);
      return;
    }

    assertThat(ContractExamples.flowchart()).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(names = {"GET_PATHWAY", "GET_PATHWAY_PICTURE"})
  void theExampleOfAPictureIsServed(Read read) throws IOException {
    JsonNode document =
        JSON.readTree(given().accept("application/json").get("/q/openapi").asByteArray());
    String address =
        operation(document, read)
            .getValue()
            .at("/get/responses/200/content/image~1svg+xml/examples/picture/externalValue")
            .asText();

    given().get(address).then().statusCode(200).contentType("image/svg+xml");
  }

  @Test
  void theExampleOfTheAuditIsWhatTheServiceAnswers() throws IOException {
    given().header("Authorization", Tokens.bearer("paula", "partner")).get("/api/v1/audit");
    JsonNode answer = Eventually.get(ContractExamplesTest::auditOfPaula);
    ((ObjectNode) answer.at("/items/0"))
        .put("id", 1)
        .put("at", "2026-11-22T09:00:00Z")
        .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");

    compare("listAudit", answer, ContractExamples.audit());
  }

  /** What was refused is noted after it was answered. */
  private static JsonNode auditOfPaula() throws IOException {
    JsonNode answer =
        JSON.readTree(
            given()
                .header("Authorization", Tokens.bearer("olga", "operator"))
                .get("/api/v1/audit?who=paula")
                .asByteArray());
    assertThat(answer.path("items")).isNotEmpty();
    return answer;
  }

  @Test
  void theExampleOfAnEventIsWhatTheServiceSends() throws IOException {
    String event;
    try (EventStream listener = EventStream.open(Paths.RELEASE_STREAM)) {
      event =
          listener
              .next()
              .replaceFirst(
                  "\"publishedAt\":\"[^\"]+\"", "\"publishedAt\":\"2026-11-22T09:00:00Z\"");
    }
    if (System.getProperty("update-openapi") != null) {
      Files.writeString(FOLDER.resolve("streamReleases.txt"), event);
      return;
    }

    assertThat(ContractExamples.event()).isEqualTo(event);
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void anExampleHistoryHasItsDispositionAndItsAnswer(Disposition disposition) throws IOException {
    JsonNode answer =
        JSON.readTree(evaluated(disposition).then().statusCode(200).extract().asByteArray());

    assertThat(answer.get("disposition").asText()).isEqualTo(disposition.term());
    compare("evaluations/" + disposition.term(), answer, ContractExamples.evaluation(disposition));
  }

  private static Response evaluated(Disposition disposition) {
    return given()
        .contentType("application/json")
        .body(JSON.valueToTree(ContractExamples.history(disposition)).toString())
        .post(
            "/api/v1/conditions/{slug}/pathway/evaluations",
            ContractExamples.condition(disposition));
  }

  /** Compares with an example file, or writes it. */
  private static void compare(String name, JsonNode answer, Object example) throws IOException {
    if (System.getProperty("update-openapi") != null) {
      Files.writeString(
          FOLDER.resolve(name + ".json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
      return;
    }
    assertThat(JSON.<JsonNode>valueToTree(example)).as("example %s", name).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GET_PATHWAY_PICTURE")
  void anAnswerIsAsItsSchemaSays(Read read) throws IOException {
    String text = given().accept("application/json").get("/q/openapi").asString();
    Map.Entry<String, JsonNode> operation = operation(JSON.readTree(text), read);
    JsonNode answer = JSON.readTree(given().get(path(operation, read)).asByteArray());
    assertIsAsItsSchema(
        text,
        operation.getValue().at("/get/responses/200/content/application~1json/schema"),
        answer);
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void anEvaluationAndItsHistoryAreAsTheirSchemasSay(Disposition disposition) throws IOException {
    String text = given().accept("application/json").get("/q/openapi").asString();
    JsonNode post =
        JSON.readTree(text)
            .get("paths")
            .get("/api/v1/conditions/{slug}/pathway/evaluations")
            .get("post");

    assertIsAsItsSchema(
        text,
        post.at("/responses/200/content/application~1json/schema"),
        JSON.readTree(evaluated(disposition).asByteArray()));
    assertThat(
            schema(text, post.at("/requestBody/content/application~1json/schema"))
                .validate(JSON.valueToTree(ContractExamples.history(disposition))))
        .isEmpty();
  }

  private static void assertIsAsItsSchema(String document, JsonNode reference, JsonNode answer) {
    Schema schema = schema(document, reference);

    assertThat(schema.validate(answer)).isEmpty();
    assertThat(schema.validate(JSON.createObjectNode())).isNotEmpty();
  }

  private static Schema schema(String document, JsonNode reference) {
    String target = reference.get("$ref").asText();
    assertThat(target).startsWith("#/components/schemas/");
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, it -> it.schemas(Map.of(DOCUMENT, document)))
        .getSchema(SchemaLocation.of(DOCUMENT + target));
  }

  private static Map.Entry<String, JsonNode> operation(JsonNode document, Read read) {
    return document.get("paths").properties().stream()
        .filter(it -> it.getValue().at("/get/operationId").asText().equals(read.operationId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + read.operationId()));
  }

  /** The path of the example request: its parameter is the one that the document shows. */
  private static String path(Map.Entry<String, JsonNode> operation, Read read) {
    String key =
        StreamSupport.stream(operation.getValue().at("/get/parameters").spliterator(), false)
            .filter(it -> it.get("in").asText().equals("path"))
            .map(it -> it.get("example").asText())
            .findFirst()
            .orElse("");
    String path = operation.getKey().replaceAll("\\{[a-z]+}", key);
    String query = ContractExamples.query(read);
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The same, with the one instant in it that differs from run to run set to a fixed one. */
  private static JsonNode timeless(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("publishedAt")) {
      object.put("publishedAt", "2026-11-22T09:00:00Z");
    }
    node.forEach(ContractExamplesTest::timeless);
    return node;
  }
}
