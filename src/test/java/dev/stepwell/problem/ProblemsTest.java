package dev.stepwell.problem;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

  @Test
  void a_problem_of_ours_is_answered_as_thrown() {
    assertThatIs(
        """
        {"type":"/problems/not-found","title":"Not found","status":404,
        "detail":"There is no condition \\"siatica\\".",
        "instance":"/api/throwing/not-found","traceId":"TRACE"}\
        """,
        thrown("not-found"));
    assertThat(thrown("retired").statusCode()).isEqualTo(410);
  }

  @Test
  void faults_are_listed_in_order_each_with_its_place() {
    assertThatIs(
        """
        {"type":"/problems/invalid-parameter","title":"Invalid parameter","status":400,
        "detail":"There are 2 errors, listed below.",
        "instance":"/api/throwing/parameters","traceId":"TRACE",
        "errors":[{"parameter":"limit","code":"out-of-range","detail":"limit is 1 to 200."},
        {"header":"If-None-Match","code":"malformed","detail":"An entity tag is quoted."}]}\
        """,
        thrown("parameters"));
  }

  @Test
  void beyond_fifty_faults_are_counted_not_listed() {
    var body = thrown("faults").then().statusCode(422).extract().jsonPath();

    assertThat(body.getList("errors")).hasSize(50);
    assertThat(body.getInt("errorCount")).isEqualTo(60);
    assertThat(body.getString("detail"))
        .isEqualTo("There are 60 errors, the first 50 are listed below.");
  }

  @Test
  void retry_after_is_in_whole_seconds_and_never_zero() {
    assertThat(thrown("away").header("Retry-After")).isEqualTo("5");
    assertThat(thrown("limit").header("Retry-After")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"runtime", "checked", "error", "reading", "writing"})
  void a_failure_nobody_foresaw_is_a_plain_500_that_tells_nothing(String way) {
    assertThatIs(
        """
        {"type":"/problems/internal","title":"Internal error","status":500,
        "detail":"Something went wrong on our side. It is not your request's fault, and it was\
         logged.",
        "instance":"/api/throwing/%s","traceId":"TRACE"}\
        """
            .formatted(way),
        thrown(way));
  }

  @Test
  void refusals_of_the_framework_go_by_their_status_and_lose_their_words() {
    assertThatIs(
        """
        {"type":"/problems/bad-request","title":"Bad request","status":400,
        "detail":"The request could not be understood: its URL, its headers or its framing are not\
         valid.",
        "instance":"/api/throwing/bad-request","traceId":"TRACE"}\
        """,
        thrown("bad-request"));
    assertThatIs(
        """
        {"type":"/problems/other-request-problem","title":"Request refused","status":418,
        "detail":"The request was refused for a reason that has no page of its own; status says\
         which.",
        "instance":"/api/throwing/teapot","traceId":"TRACE"}\
        """,
        thrown("teapot"));
    assertThat(thrown("gateway").jsonPath().getString("type"))
        .isEqualTo("/problems/other-server-problem");
    assertThat(thrown("gateway").asString()).doesNotContain("secret");
  }

  @Test
  void a_redirect_is_no_problem() {
    var answer = thrown("redirect");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/api/else");
    assertThat(answer.asString()).isEmpty();
  }

  @Test
  void who_is_not_known_or_not_allowed_gets_a_problem_too() {
    assertThat(thrown("unauthorized").header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(thrown("unauthorized").jsonPath().getString("type"))
        .isEqualTo("/problems/unauthorized");
    assertThat(thrown("forbidden").jsonPath().getString("type")).isEqualTo("/problems/forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nope", "/api", "/api/nope", "/q/nope", "/q/swagger-ui/nope", "/nope.html"})
  void an_unknown_route_is_a_404_problem_anywhere(String path) {
    assertThatIs(
        """
        {"type":"/problems/not-found","title":"Not found","status":404,
        "detail":"There is nothing at this address. The API begins at /api/v1; /q/swagger-ui shows\
         all of it.",
        "instance":"%s","traceId":"TRACE"}\
        """
            .formatted(path),
        given().accept("application/json").get(path));
  }

  @Test
  void a_wrong_method_is_a_405_that_names_the_right_ones() {
    var answer = given().post("/api/throwing/numbered/12");

    assertThatIs(
        """
        {"type":"/problems/method-not-allowed","title":"Method not allowed","status":405,
        "detail":"This resource takes DELETE, OPTIONS.",
        "instance":"/api/throwing/numbered/12","traceId":"TRACE"}\
        """,
        answer);
    assertThat(answer.header("Allow")).isEqualTo("DELETE, OPTIONS");
    assertThat(given().put("/problems").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void a_form_that_cannot_be_made_is_a_406() {
    assertThatIs(
        """
        {"type":"/problems/not-acceptable","title":"Not acceptable","status":406,
        "detail":"This resource has no form that the Accept header asks for. It has application/json.",
        "instance":"/api/throwing/runtime","traceId":"TRACE"}\
        """,
        given().accept("text/xml").get("/api/throwing/runtime"));
    assertThat(given().accept("text/xml").get("/problems").statusCode()).isEqualTo(406);
    assertThat(given().accept("gibberish").get("/problems").statusCode()).isEqualTo(406);
  }

  @Test
  void failures_outside_any_resource_are_problems_too() {
    assertThatIs(
        """
        {"type":"/problems/unavailable","title":"Unavailable","status":503,
        "detail":"Something that this request needs, such as the database, is not there for the\
         moment.",
        "instance":"/failing/status","traceId":"TRACE"}\
        """,
        given().get("/failing/status"));
    assertThatIs(
        """
        {"type":"/problems/internal","title":"Internal error","status":500,
        "detail":"Something went wrong on our side. It is not your request's fault, and it was\
         logged.",
        "instance":"/failing/exception","traceId":"TRACE"}\
        """,
        given().get("/failing/exception"));
    assertThatIs(
        """
        {"type":"/problems/not-found","title":"Not found","status":404,"detail":"None.",
        "instance":"/failing/problem","traceId":"TRACE"}\
        """,
        given().get("/failing/problem"));
    assertThat(given().get("/failing/both").jsonPath().getString("type"))
        .isEqualTo("/problems/conflict");
    assertThat(given().get("/failing/busy").header("Retry-After")).isEqualTo("1");
  }

  private static Response thrown(String way) {
    return given().redirects().follow(false).get("/api/throwing/" + way);
  }
}
