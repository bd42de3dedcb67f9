package dev.stepwell.problem;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestBodiesTest {

  @Test
  void a_body_without_fault_is_read() {
    sent("{\"name\": \"a\", \"count\": 1, \"parts\": [{\"on\": \"2026-11-22\"}], \"kind\": \"SMALL\"}")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                             | 1 | 2",
        "{\"name\": \"a\"              | 1 | 13",
        "{\"name\": \"a\", }           | 1 | 15",
        "{\"parts\": [{\"on\": \"x }   | 1 | 23",
        "{\"parts\": [{\"on\": 20_26}] | 1 | 21",
        "{} x                          | 1 | 4",
        "{\"name\":\"a\",\"name\":\"\"}| 1 | 19",
      })
  void what_is_not_json_is_a_400_with_line_and_column(String body, int line, int column) {
    assertThatIs(
        """
        {"type":"/problems/malformed-json","title":"Malformed JSON","status":400,
        "detail":"The body is not valid JSON: reading stopped at line %d, column %d.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """
            .formatted(line, column),
        sent(body));
  }

  @Test
  void bytes_that_are_no_text_are_a_400() {
    assertThat(sent(new byte[] {'"', (byte) 0xff, '"'}).statusCode()).isEqualTo(400);
    assertThat(sent(new byte[] {0, 0, 0, (byte) 0xff, 1, 2, 3, 4}).jsonPath().getString("detail"))
        .isEqualTo("The body is not UTF-8 text.");
  }

  @Test
  void json_beyond_the_readers_limits_is_a_400() {
    assertThat(sent("{\"count\": %s}".formatted("1".repeat(2_000))).statusCode()).isEqualTo(400);
  }

  @Test
  void no_body_at_all_is_a_400() {
    assertThatIs(
        """
        {"type":"/problems/malformed-json","title":"Malformed JSON","status":400,
        "detail":"The request has no body.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        sent(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                       | ``          | wrong-type     | The body must not be null.",
        "[]                         | ``          | wrong-type     | This must be an object.",
        "{\"name\": {}}             | /name       | wrong-type     | This must be a string.",
        "{\"parts\": 3}             | /parts      | wrong-type     | This must be an array.",
        "{\"parts\": [3]}           | /parts/0    | wrong-type     | This must be an object.",
        "{\"count\": []}            | /count      | wrong-type     | This must be a number.",
        "{\"parts\": [{\"on\": {}}]}| /parts/0/on | wrong-type     | This must be a string.",
        "{\"nam\": 1}  | /nam | unknown-member | There is no member \\\"nam\\\" here. Did you mean \\\"name\\\"?",
        "{\"a/b\": 1} | /a~1b | unknown-member | There is no member \\\"a/b\\\" here. Known are: count, kind, name, parts.",
        "{\"kind\": \"tiny\"} | /kind | invalid-value | \\\"tiny\\\" is not a value that this member takes.",
      })
  void what_is_json_and_cannot_be_is_a_422_that_points_to_it(
      String body, String pointer, String code, String detail) {
    assertThatIs(
        """
        {"type":"/problems/invalid-body","title":"Invalid body","status":422,
        "detail":"%1$s",
        "instance":"/api/throwing/body","traceId":"TRACE",
        "errors":[{"pointer":"%2$s","code":"%3$s","detail":"%1$s"}]}\
        """
            .formatted(detail, pointer, code),
        sent(body));
  }

  @Test
  void another_media_type_is_a_415() {
    assertThatIs(
        """
        {"type":"/problems/unsupported-media-type","title":"Unsupported media type","status":415,
        "detail":"The resource does not read bodies of this Content-Type.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        given().contentType("text/plain").body("{}").post("/api/throwing/body"));
  }

  @Test
  void a_body_larger_than_64_kib_is_a_413() {
    assertThatIs(
        """
        {"type":"/problems/payload-too-large","title":"Payload too large","status":413,
        "detail":"A body may have at most 65536 bytes.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        sent("{\"name\":\"%s\"}".formatted("a".repeat(65_536))));
    sent("{\"name\":\"%s\"}".formatted("a".repeat(65_536 - 11))).then().statusCode(200);
  }

  private static Response sent(String body) {
    return sent(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Response sent(byte[] body) {
    return given().contentType("application/json").body(body).post("/api/throwing/body");
  }
}
