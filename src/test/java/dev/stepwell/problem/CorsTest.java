package dev.stepwell.problem;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorsTest {

  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";

  @ParameterizedTest
  @ValueSource(
      strings = {"/problems", "/problems/not-found", "/nope", "/api/%00", "/api/throwing/runtime"})
  void any_origin_may_read_and_sees_the_headers_it_needs(String path) {
    var answer = given().urlEncodingEnabled(false).header("Origin", "https://a.example").get(path);

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .isEqualTo("ETag, Link, Catalog-Release, Catalog-Release-Recalled, Retry-After");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void the_answer_is_the_same_without_an_origin_as_shared_caches_keep_it() {
    assertThat(given().get("/problems").header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(given().head("/problems").header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void a_preflight_of_a_read_is_answered_with_what_is_allowed() {
    var answer = preflight("GET", "/api/v1/conditions");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .isEqualTo(
            "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match, Traceparent,"
                + " Tracestate");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(answer.asString()).isEmpty();
  }

  @Test
  void any_origin_may_evaluate() {
    var preflight = preflight("POST", EVALUATIONS);

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST");
    assertThat(preflight.header("Access-Control-Allow-Headers"))
        .startsWith("Authorization, Accept, ");
    var evaluation = given().header("Origin", "https://a.example").body("{}").post(EVALUATIONS);
    assertThat(evaluation.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/conditions/sciatica",
    "PUT, /api/v1/conditions/sciatica/pathway/evaluations",
    "POST, /api/v1/change-requests",
    "POST, /api/v1/conditions/a/b/pathway/evaluations",
    "GET, /q/metrics",
    "nonsense, /api/v1/conditions",
  })
  void any_other_preflight_is_a_403_with_the_reason(String method, String path) {
    var answer = preflight(method, path);

    assertThatIs(
        """
        {"type":"/problems/forbidden","title":"Forbidden","status":403,
        "detail":"Pages of another origin may GET and HEAD what is public and POST evaluations, and\
         nothing else. Call this from a server, or from a page of this origin.",
        "instance":"%s","traceId":"TRACE"}\
        """
            .formatted(path),
        answer);
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void a_post_from_a_page_of_ours_is_never_refused_for_its_origin() {
    given()
        .header("Origin", "http://localhost:8081")
        .contentType("application/json")
        .body("{\"name\": \"a\"}")
        .post("/api/throwing/body")
        .then()
        .statusCode(200);
  }

  @Test
  void what_other_origins_may_not_read_says_so() {
    var metrics = given().header("Origin", "https://a.example").get("/q/metrics");
    var post =
        given()
            .header("Origin", "https://a.example")
            .contentType("application/json")
            .body("{}")
            .post("/api/throwing/body");

    assertThat(metrics.header("Access-Control-Allow-Origin")).isNull();
    assertThat(post.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void options_without_a_preflight_is_left_to_the_resource() {
    given().header("Origin", "https://a.example").options("/problems").then().statusCode(200);
  }

  private static Response preflight(String method, String path) {
    return given()
        .header("Origin", "https://a.example")
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "content-type, traceparent")
        .options(path);
  }
}
