package dev.stepwell.identity;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Wire;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DoorTest {

  private static final String GUARDED = "/api/v1/guarded";
  private static final String REALM = "Bearer realm=\"stepwell\"";

  @Test
  void who_has_the_role_comes_in_and_is_known() {
    assertThat(as("anna", "editor", "unheard-of").get(GUARDED).asString())
        .isEqualTo(
            "\"Caller[subject=id-of-anna, name=anna, roles=[EDITOR], client=Optional[tests],"
                + " address=127.0.0.1]\"");
  }

  @Test
  void where_it_comes_from_is_not_what_its_headers_say() {
    assertThat(
            as("anna", "editor")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .get(GUARDED)
                .asString())
        .endsWith(" address=127.0.0.1]\"");
  }

  @Test
  void without_a_token_it_is_a_401_that_says_what_to_send() {
    var answer = given().get(GUARDED);

    assertThatIs(
        """
        {"type":"/problems/unauthorized","title":"Unauthorized","status":401,
        "detail":"This needs a bearer token, and the request has none. Send it as Authorization:\
         Bearer.",
        "instance":"/api/v1/guarded","traceId":"TRACE"}\
        """,
        answer);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo(REALM);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  static Map<String, String> badTokens() {
    return Tokens.bad("editor", "reviewer", "operator");
  }

  @Test
  void with_a_bad_token_it_is_a_401_whatever_is_wrong_with_it() {
    badTokens()
        .forEach(
            (fault, token) -> {
              var answer = given().header("Authorization", "Bearer " + token).get(GUARDED);

              assertThat(answer.statusCode()).as(fault).isEqualTo(401);
              assertThat(answer.contentType()).as(fault).isEqualTo("application/problem+json");
              assertThat(answer.header("WWW-Authenticate"))
                  .as(fault)
                  .isEqualTo(REALM + ", error=\"invalid_token\"");
              assertThat(answer.jsonPath().getString("detail"))
                  .as(fault)
                  .startsWith("The bearer token is not valid: it has expired, or was not issued");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic YW5uYTphbm5h", "Bearer", "Bearer ", "bearer", "nonsense", "DPoP a"})
  void another_kind_of_credential_is_none(String authorization) {
    var answer = given().header("Authorization", authorization).get(GUARDED);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith(REALM);
  }

  @Test
  void without_the_role_it_is_a_403_that_names_it() {
    var answer = as("peter", "partner", "reviewer").get(GUARDED);

    assertThatIs(
        """
        {"type":"/problems/forbidden","title":"Forbidden","status":403,
        "detail":"This needs the role editor; the token gives reviewer and partner.",
        "instance":"/api/v1/guarded","traceId":"TRACE"}\
        """,
        answer);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo(REALM + ", error=\"insufficient_scope\"");
    assertThat(as("nobody").put(GUARDED + "/a").jsonPath().getString("detail"))
        .isEqualTo("This needs the role reviewer or operator; the token gives none.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     /api/v1/guarded",
    "GET,     /api/v1/guarded/",
    "GET,     //api/v1//guarded",
    "GET,     /api/v1/guarded;a=b",
    "GET,     /api/v1;a/guarded;a=b",
    "GET,     /api/v1/%67uarded",
    "GET,     /api/v1/guarded?a=b",
    "GET,     /api/v1/untold",
    "GET,     /api/v1/untold/nothing",
    "HEAD,    /api/v1/guarded",
    "OPTIONS, /api/v1/guarded",
    "PUT,     /api/v1/guarded/a",
    "PUT,     /api/v1/guarded/%61",
    "PATCH,   /api/v1/guarded/a",
    "DELETE,  /api/v1/guarded",
    "get,     /api/v1/guarded",
    "BREW,    /api/v1/guarded",
    "GET,     /api/v1/conditions?changeRequest=1",
    "GET,     /api/v1/conditions?a=b&changeReques%74=1",
    "GET,     /api/v1/conditions/nothing?changeRequest=",
    "POST,    /api/v1/conditions/sciatica/pathway/evaluations?changeRequest=1",
    "GET,     /api/elsewhere",
  })
  void no_way_of_writing_it_gets_around_the_401(String method, String target) {
    var answer = Wire.exchange(method + " " + target + " HTTP/1.1", "Host: a", "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("\r\nwww-authenticate: ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     /api/v1/conditions",
    "GET,     /api/v1/opened",
    "OPTIONS, /api/v1/conditions",
    "GET,     /api/v1",
    "GET,     /q/openapi",
  })
  void what_is_public_needs_nothing(String method, String target) {
    given().request(method, target).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /api/v1/nothing,            404",
    "GET,  /api/v1x/guarded,           404",
    "GET,  /api/v1/guardedx,           404",
    "GET,  /api/v1/guard,              404",
    "GET,  /api/v1/GUARDED,            404",
    "POST, /api/v1/conditions,         405",
    "GET,  /api/v1/conditions/nothing, 404",
  })
  void what_is_not_there_is_told_to_everybody(String method, String target, int status) {
    given().request(method, target).then().statusCode(status);
  }

  @ParameterizedTest
  @MethodSource("requestsWithMoreFaults")
  void the_401_comes_before_whatever_else_is_wrong(List<String> request) {
    assertThat(Wire.exchange(request.toArray(String[]::new)))
        .startsWith("HTTP/1.1 401 ")
        .contains("/problems/unauthorized");
  }

  static List<List<String>> requestsWithMoreFaults() {
    var put = "PUT /api/v1/guarded/a HTTP/1.1";
    return List.of(
        List.of(put, "Host: a", "Connection: close", "Content-Type: text/xml", "Content-Length: 0"),
        List.of(put, "Host: a", "Connection: close", "Accept: text/xml", "Content-Length: 0"),
        List.of(put, "Host: a", "Content-Type: application/json", "Content-Length: 1", "", "{"),
        List.of(put, "Host: a", "Content-Length: 50000000"),
        List.of(put, "Host: a", "Content-Length: 3000004", "", " ".repeat(3_000_000)),
        List.of(put, "Host: a", "Transfer-Encoding: chunked", "", "1", "{", "0"),
        List.of(put, "Host: a", "Content-Length: 10", "", "{"),
        List.of("GET /api/v1/guarded HTTP/1.1", "Host: a", "Content-Length: 2", "", "hi"),
        List.of("PUT /api/v1/guarded/12 HTTP/1.1", "Host: a", "Connection: close", "If-Match: x"));
  }

  @Test
  void the_403_comes_before_the_body_too() {
    as("anna", "editor")
        .body("{")
        .contentType("text/xml")
        .put(GUARDED + "/a")
        .then()
        .statusCode(403);
  }

  @Test
  void who_is_let_in_is_told_what_is_wrong() {
    as("peter", "reviewer")
        .contentType("text/xml")
        .body("{")
        .put(GUARDED + "/a")
        .then()
        .statusCode(415);
    as("peter", "reviewer").put(GUARDED + "/12").then().statusCode(404);
    as("peter", "reviewer").delete(GUARDED + "/a").then().statusCode(405);
    as("peter", "reviewer")
        .contentType("application/json")
        .body(" ".repeat(70_000))
        .put(GUARDED + "/a")
        .then()
        .statusCode(413);
  }

  @Test
  void nobody_comes_in_where_nothing_says_for_whom_it_is() {
    assertThat(
            as("root", "editor", "reviewer", "operator", "partner")
                .get("/api/v1/untold")
                .jsonPath()
                .getString("detail"))
        .isEqualTo(
            "This needs the role of nobody; the token gives editor, reviewer, operator and"
                + " partner.");
  }

  @Test
  void a_credential_is_not_looked_at_where_none_is_needed() {
    var answer = given().get("/api/v1/conditions");

    for (var token : badTokens().values()) {
      var same = given().header("Authorization", "Bearer " + token).get("/api/v1/conditions");

      assertThat(same.statusCode()).isEqualTo(200);
      assertThat(same.asString()).isEqualTo(answer.asString());
      assertThat(same.header("ETag")).isEqualTo(answer.header("ETag"));
      assertThat(same.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    }
    assertThat(as("anna", "editor").get("/api/v1/opened").asString()).isEqualTo("Optional.empty");
  }

  @Test
  void a_connection_goes_on_after_a_401() {
    var get = "GET /api/v1/guarded HTTP/1.1\r\nHost: a\r\n";
    var answers = Wire.exchange(get + "\r\n" + get + "Connection: close");

    assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(3);
  }

  private static RequestSpecification as(String name, String... roles) {
    return given().header("Authorization", Tokens.bearer(name, roles));
  }
}
