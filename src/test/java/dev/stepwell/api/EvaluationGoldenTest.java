package dev.stepwell.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where a history stands on its pathway, one test for each file of {@code
 * src/test/resources/evaluations}. A file is never written from an answer: what it expects was
 * reasoned out from the contract, and a clinician can sign it.
 */
@QuarkusTest
@TestProfile(OneRelease.class)
class EvaluationGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build());

  static Stream<GoldenCase> cases() {
    return GoldenCase.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_history_stands_where_a_clinician_would_put_it(GoldenCase golden)
      throws JsonProcessingException {
    String pathway = "/api/v1/conditions/" + golden.condition() + "/pathway";
    String answer =
        given()
            .contentType(ContentType.JSON)
            .body(golden.history(Ask.get(pathway).json()).toString())
            .post(pathway + "/evaluations")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(text(GoldenAnswer.of(JSON.readTree(answer))))
        .as("%s%n%s", golden.path(), golden.content().path("why").asText())
        .isEqualTo(text(golden.expected()));
  }

  private static String text(JsonNode node) throws JsonProcessingException {
    return YAML.writeValueAsString(node);
  }
}
