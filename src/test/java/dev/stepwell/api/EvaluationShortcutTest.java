package dev.stepwell.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain evaluation is answered without the framework, and nobody can tell. */
@QuarkusTest
@TestProfile(OneRelease.class)
class EvaluationShortcutTest {

  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";
  private static final String PLAIN = "application/json";

  /** It means the same, and is looked at by the framework. */
  private static final String NOT_PLAIN = "application/json;v=1";

  @Inject LongWay longWay;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"findings\":{\"cauda-equina\":\"present\"}}",
        "{\"trials\":[{\"treatment\":\"physical-therapy\",\"outcome\":\"relief\"}]}",
        "{\"trials\":[{\"treatment\":\"fysical-therapy\",\"outcome\":\"bliss\"}],\"more\":1}",
        "{\"findings\":{\"cauda-equina\":\"present\"",
        "{} {}",
        "[]",
        "",
        " ",
      })
  void the_answer_is_that_of_the_framework(String body) {
    int begun = longWay.taken();
    Reply plain = post(EVALUATIONS, PLAIN, body);
    assertThat(longWay.taken()).as("the framework saw nothing of it").isEqualTo(begun);

    Reply looked = post(EVALUATIONS, NOT_PLAIN, body);
    assertThat(longWay.taken()).as("the framework answered").isEqualTo(begun + 1);

    assertThat(plain.status()).isEqualTo(looked.status()).isIn(200, 400, 422);
    assertThat(plain.lastingHeaders()).isEqualTo(looked.lastingHeaders());
    assertThat(withoutTrace(plain)).isEqualTo(withoutTrace(looked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8"})
  void as_libraries_name_its_type_it_is_plain_too(String type) {
    int begun = longWay.taken();

    assertThat(post(EVALUATIONS, type, "{}").status()).isEqualTo(200);

    assertThat(longWay.taken()).isEqualTo(begun);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/conditions/sciatica/pathway/evaluations?release=1, application/json",
    "/api/v1/conditions/sciatica/pathway/evaluations?more=1, application/json",
    "/api/v1/conditions/sciatika/pathway/evaluations, application/json",
    "/api/v1/conditions//pathway/evaluations, application/json",
    "/api/v1/conditions/sciati%63a/pathway/evaluations, application/json",
    "/api/v1/conditions/sciatica/pathway/evaluations/, application/json",
    "/api/v1/conditions/pathway/evaluations, application/json",
    "/api/v1/conditions/sciatica/pathway/evaluations, text/plain",
    "/api/v1/conditions/sciatica/pathway, application/json",
  })
  void what_is_not_plain_is_left_to_the_framework(String target, String type) {
    int begun = longWay.taken();

    post(target, type, "{}");

    assertThat(longWay.taken()).isEqualTo(begun + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, application/json;q=0.5",
    "Accept, text/html",
    "Content-Encoding, gzip",
    "Content-Encoding, identity",
  })
  void a_header_that_has_a_say_is_left_to_the_framework(String name, String value) {
    int begun = longWay.taken();

    Ask.post(EVALUATIONS, PLAIN, "{}".getBytes(StandardCharsets.UTF_8), name, value);

    assertThat(longWay.taken()).isEqualTo(begun + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void what_is_no_post_is_no_evaluation(String method) {
    int begun = longWay.taken();

    var reply = given().contentType(PLAIN).body("{}").request(method, EVALUATIONS);

    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("OPTIONS, POST");
    assertThat(longWay.taken()).isEqualTo(begun + 1);
  }

  @Test
  void a_body_whose_length_is_not_told_is_left_to_the_framework() {
    int begun = longWay.taken();

    Reply plain = Ask.postInPieces(EVALUATIONS, PLAIN, "{}");

    assertThat(longWay.taken()).isEqualTo(begun + 1);
    assertThat(plain.status()).isEqualTo(200);
  }

  @Test
  void a_body_that_is_too_large_is_refused_before() {
    int begun = longWay.taken();

    Reply refused = post(EVALUATIONS, PLAIN, " ".repeat(70_000));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(longWay.taken()).isEqualTo(begun);
  }

  private static Reply post(String target, String type, String body) {
    return Ask.post(target, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode withoutTrace(Reply reply) {
    ObjectNode body = (ObjectNode) reply.json();
    body.remove("traceId");
    return body;
  }
}
