package dev.stepwell.problem;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies over the wire; what is wrong inside of them is JsonBodyTest's. */
@QuarkusTest
class JsonBodyReaderTest {

  private static final int LIMIT = 65_536;

  @Test
  void a_body_without_fault_is_read_and_never_leaves_the_event_loop() {
    assertRead(sent("{\"name\":\"a\",\"parts\":[{\"name\":\"b\"}]}"), "{\"names\":[\"a\", \"b\"],");
    var name = "a".repeat(LIMIT - 11);
    assertRead(sent("{\"name\":\"%s\"}".formatted(name)), "{\"names\":[\"" + name + "\"],");
  }

  @Test
  void what_is_not_json_is_a_400_with_line_and_column() {
    assertMalformed(
        "The body is not valid JSON: reading stopped at line 1, column 12.",
        sent("{\"name\":\"a\""));
  }

  @Test
  void no_body_at_all_is_a_400() {
    assertMalformed("The request has no body.", sent(""));
    assertThat(
            Wire.exchange(
                "POST /api/throwing/body HTTP/1.1",
                "Host: a",
                "Connection: close",
                "Content-Type: application/json"))
        .startsWith("HTTP/1.1 400 ")
        .contains("The request has no body.");
  }

  @Test
  void what_is_json_and_cannot_be_is_a_422_with_every_fault() {
    assertThatIs(
        """
        {"type":"/problems/invalid-body","title":"Invalid body","status":422,
        "detail":"There are 2 errors, listed below.",
        "instance":"/api/throwing/body","traceId":"TRACE",
        "errors":[{"pointer":"/name","code":"missing-member",
        "detail":"The member \\"name\\" is required."},
        {"pointer":"/a~1b","code":"unknown-member",
        "detail":"There is no member \\"a/b\\" here. Known are: name, kind, parts."}]}\
        """,
        sent("{\"a/b\": 1}"));
  }

  @Test
  void of_more_than_50_faults_50_are_listed_and_all_are_counted() {
    var body = sent("{\"name\":\"a\",\"parts\":[%s]}".formatted("{},".repeat(99) + "{}"));

    assertThat(body.statusCode()).isEqualTo(422);
    assertThat(body.jsonPath().getInt("errorCount")).isEqualTo(100);
    assertThat(body.jsonPath().getList("errors")).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/merge-patch+json",
        "application/json; charset=utf-16",
        "application/json; charset=ISO-8859-1",
        "application/json; charset=\"\"",
      })
  void another_media_type_is_a_415(String type) {
    var answer = ofType(type, "{\"name\": \"a\"}");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json; version=1",
      })
  void json_by_any_of_its_names_is_read(String type) {
    assertThat(ofType(type, "{\"name\": \"a\"}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {";;;", "json", "application/", "a b/c"})
  void what_is_no_media_type_is_refused(String type) {
    assertThat(ofType(type, "{\"name\": \"a\"}").statusCode()).isIn(400, 415);
  }

  @Test
  void a_body_that_does_not_say_what_it_is_is_taken_for_json() {
    assertThat(
            Wire.exchange(
                "POST /api/throwing/body HTTP/1.1",
                "Host: a",
                "Connection: close",
                "Content-Length: 12",
                "",
                "{\"name\":\"a\"}"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_coded_body_is_a_415() {
    assertThatIs(
        """
        {"type":"/problems/unsupported-media-type","title":"Unsupported media type","status":415,
        "detail":"A body is read as it is, without a Content-Encoding.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        given()
            .contentType("application/json")
            .header("Content-Encoding", "br")
            .body("{}")
            .post("/api/throwing/body"));
  }

  @Test
  void a_body_larger_than_64_kib_is_a_413() {
    assertThatIs(
        """
        {"type":"/problems/payload-too-large","title":"Payload too large","status":413,
        "detail":"A body may have at most 65536 bytes.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        sent("{\"name\":\"%s\"}".formatted("a".repeat(LIMIT - 10))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"parts\":[", "-", "1", "\"", "\u0000", "é"})
  void the_largest_body_of_anything_is_refused_and_not_a_failure_of_ours(String part) {
    int bytes = part.getBytes(StandardCharsets.UTF_8).length;

    assertThat(sent(part.repeat(LIMIT / bytes)).statusCode()).isIn(400, 422);
  }

  private static void assertRead(Response answer, String expected) {
    assertThat(answer.asString()).isEqualTo(expected + "\"loop\":true}");
  }

  private static void assertMalformed(String detail, Response answer) {
    assertThatIs(
        """
        {"type":"/problems/malformed-json","title":"Malformed body","status":400,
        "detail":"%s",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """
            .formatted(detail),
        answer);
  }

  private static Response sent(String body) {
    return ofType("application/json", body);
  }

  /** Sends UTF-8 whatever the type says. */
  private static Response ofType(String type, String body) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Content-Type", type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/throwing/body");
  }
}
