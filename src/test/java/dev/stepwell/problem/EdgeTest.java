package dev.stepwell.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client would send, on a bare socket; and after each of it the service goes on. */
@QuarkusTest
class EdgeTest {

  @AfterEach
  void an_ordinary_request_is_still_answered() {
    given().get("/problems").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/../nope, /api/../nope",
    "/api/./nope, /api/./nope",
    "/api/..?a=b, /api/..",
    "/api/%2e%2E/nope, /api/%2e%2E/nope",
  })
  void dot_segments_are_not_followed(String target, String instance) {
    assertIsBadRequest(
        target, instance, "The path has a segment . or .., which is not followed here.");
  }

  @ParameterizedTest
  @CsvSource({"/api/%00", "/api/a%0Ab", "/api/%7f", "/api/%FF", "/api/%C3", "/api/%zz", "/api/%4"})
  void a_path_that_is_no_text_is_refused(String target) {
    assertIsBadRequest(
        target, target, "The path has an escape that is not UTF-8 text, or a control character.");
  }

  @ParameterizedTest
  @CsvSource({"/api/é, /api/%3F, 5", "/a<b, /a%3Fb, 2", "/nope?q=a|b, /nope, 9", "/a#b, /a%3Fb, 2"})
  void a_character_that_no_uri_has_is_refused(String target, String instance, int place) {
    assertIsBadRequest(
        target,
        instance,
        "The URI has a character that must be percent-encoded as UTF-8, at %d.".formatted(place));
  }

  @ParameterizedTest
  @CsvSource({"/nope?a=b&q=%00", "/nope?q=%zz", "/nope?q=x%FFx&a=%00", "/nope?q=%"})
  void a_parameter_that_is_no_text_is_named(String target) {
    assertIs(
        400,
        """
        {"type":"/problems/invalid-parameter","title":"Invalid parameter","status":400,
        "detail":"This is not UTF-8 text, percent-encoded, without control characters.",
        "instance":"/nope","traceId":"TRACE",
        "errors":[{"parameter":"q","code":"not-text",
        "detail":"This is not UTF-8 text, percent-encoded, without control characters."}]}\
        """,
        Wire.get(target));
  }

  @Test
  void text_of_any_language_is_text() {
    assertThat(Wire.get("/nope/%C3%A9?q=%E2%82%AC+a%20b")).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void a_uri_of_more_than_8_kib_is_a_414() {
    assertIs(
        414,
        """
        {"type":"/problems/uri-too-long","title":"URI too long","status":414,
        "detail":"The URI has 9008 characters; it may have 8192.",
        "instance":"/nope","traceId":"TRACE"}\
        """,
        Wire.get("/nope?q=" + "a".repeat(9_000)));
    assertThat(Wire.get("/nope?q=" + "a".repeat(8_184))).startsWith("HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @CsvSource({"chunked, chunked", "chunked, identity", "identity, chunked"})
  void a_request_with_two_codings_is_refused_and_the_last_one(String first, String second) {
    String answers =
        Wire.exchange(
            "POST /api/v1/conditions/sciatica/pathway/evaluations HTTP/1.1",
            "Host: stepwell.example",
            "Content-Type: application/json",
            "Transfer-Encoding: " + first,
            "Transfer-Encoding: " + second,
            "",
            "2",
            "{}",
            "0",
            "",
            "GET /api/v1 HTTP/1.1",
            "Host: stepwell.example",
            "Connection: close");

    assertThat(answers).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 200");
  }

  /** Of a preflight nothing else is looked at before it is answered. */
  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding: xchunked", "Host: other.example"})
  void a_preflight_whose_end_or_host_others_may_see_elsewhere_is_refused_as_well(String header) {
    String answers =
        Wire.exchange(
            "OPTIONS /api/v1/conditions HTTP/1.1",
            "Host: stepwell.example",
            "Origin: https://elsewhere.example",
            "Access-Control-Request-Method: GET",
            header,
            "",
            "GET /api/v1 HTTP/1.1",
            "Host: stepwell.example",
            "Connection: close");

    assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked;q=1",
        "Transfer-Encoding: identity",
        "Transfer-Encoding:",
        "Host: other.example"
      })
  void a_request_whose_end_or_host_others_may_see_elsewhere_is_refused_and_the_last_one(
      String header) {
    String answers =
        Wire.exchange(
            "POST /api/v1/conditions/sciatica/pathway/evaluations HTTP/1.1",
            "Host: stepwell.example",
            "Content-Type: application/json",
            header,
            "",
            "GET /api/v1 HTTP/1.1",
            "Host: stepwell.example",
            "Connection: close");

    assertThat(answers)
        .startsWith("HTTP/1.1 400 ")
        .contains("\"status\":400")
        .doesNotContain("HTTP/1.1 200");
  }

  @Test
  void what_the_codec_cannot_read_is_refused_by_it_without_a_body() {
    assertThat(Wire.get("/" + "a".repeat(20_000))).contains(" 414 ");
    assertThat(Wire.get("/a b")).contains(" 400 ");
    assertThat(Wire.exchange("GARBAGE")).contains(" 400 ");
    assertThat(Wire.exchange("GET / HTTP/1.1", "X: " + "a".repeat(30_000))).contains(" 431 ");
  }

  @Test
  void a_get_with_a_body_is_refused_and_its_rest_is_never_taken_for_a_request() {
    var refusal =
        """
        {"type":"/problems/bad-request","title":"Bad request","status":400,
        "detail":"A GET request has no body.",
        "instance":"/nope","traceId":"TRACE"}\
        """;
    var smuggled = "GET /problems HTTP/1.1\r\nHost: a\r\n\r\n";
    var get = "GET /nope HTTP/1.1";

    assertIs(400, refusal, Wire.exchange(get, "Host: a", "Content-Length: 2", "", "hi"));
    assertIs(
        400,
        refusal,
        Wire.exchange(get, "Host: a", "Transfer-Encoding: chunked", "", "2", "hi", "0"));
    assertIs(400, refusal, Wire.exchange(get, "Host: a", "Content-Length: 1", "", "x" + smuggled));
  }

  @Test
  void a_head_is_answered_as_its_get_but_for_the_body() {
    var answer = Wire.exchange("HEAD /api/../a HTTP/1.1", "Host: a", "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertThat(answer).endsWith("\r\n\r\n");
  }

  @Test
  void a_request_without_host_is_a_400() {
    assertIs(
        400,
        """
        {"type":"/problems/bad-request","title":"Bad request","status":400,
        "detail":"The request could not be understood: its URL, its headers or its framing are not\
         valid.",
        "instance":"/nope","traceId":"TRACE"}\
        """,
        Wire.exchange("GET /nope HTTP/1.1", "Connection: close"));
  }

  @ParameterizedTest
  @CsvSource({"GET, nope", "OPTIONS, *", "CONNECT, a:80"})
  void a_target_that_is_no_path_is_a_404(String method, String target) {
    var answer = Wire.exchange(method + " " + target + " HTTP/1.1", "Host: a", "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 404 ").contains("\"type\":\"/problems/not-found\"");
  }

  @Test
  void a_large_body_is_refused_by_its_header_before_it_is_sent() {
    assertIs(
        413,
        """
        {"type":"/problems/payload-too-large","title":"Payload too large","status":413,
        "detail":"A body may have at most 65536 bytes.",
        "instance":"/api/throwing/body","traceId":"TRACE"}\
        """,
        Wire.exchange("POST /api/throwing/body HTTP/1.1", "Host: a", "Content-Length: 50000000"));
  }

  @Test
  void who_sends_a_large_body_all_the_same_gets_to_read_the_answer() {
    assertThat(
            Wire.exchange(
                "POST /api/throwing/body HTTP/1.1",
                "Host: a",
                "Content-Length: 3000004",
                "",
                " ".repeat(3_000_000)))
        .startsWith("HTTP/1.1 413 ")
        .contains("A body may have at most 65536 bytes.");
  }

  @Test
  void also_who_sends_it_so_slowly_that_the_answer_was_there_long_before() throws Exception {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var out = socket.getOutputStream();
      out.write(
          "POST /api/throwing/body HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 5; i++) {
        out.write(new byte[20_000]);
        Thread.sleep(600);
      }

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413 ")
          .endsWith("}");
    }
  }

  @Test
  void a_large_body_is_refused_without_a_header_too() {
    var answer =
        Wire.exchange(
            "POST /api/throwing/body HTTP/1.1",
            "Host: a",
            "Connection: close",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            Integer.toHexString(70_009),
            "{\"name\":\"" + "a".repeat(70_000),
            "2",
            "\"}",
            "0");

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/payload-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/conditions/sciatica/pathway/evaluations, application/json, 70000, 413",
    "/api/v1/conditions/sciatica/pathway/evaluations, application/json;charset=latin1, 70000, 415",
    "/api/v1/conditions/sciatica/pathway/evaluations, text/plain, 70000, 415",
    "/conditions/sciatica/where, application/x-www-form-urlencoded, 70000, 413",
    "/change-requests, application/x-www-form-urlencoded, 140000, 413",
    "/api/throwing/body, application/json, 3000000, 413"
  })
  void its_end_is_not_waited_for(String path, String type, int bytes, int status) throws Exception {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s"
                  .formatted(path, type, bytes, "1".repeat(bytes))
                  .getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 %d ".formatted(status))
          .containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/conditions/sciatica/where, 70000, 413",
    "/conditions/sciatica/where, 60000, 422",
    "/change-requests, 70000, 401",
    "/change-requests, 140000, 413"
  })
  void a_form_may_be_as_large_as_its_page_says_however_it_is_sent(
      String path, int bytes, int status) {
    var form = "x=" + "a".repeat(bytes);
    var post = "POST " + path + " HTTP/1.1";
    var type = "Content-Type: application/x-www-form-urlencoded";

    for (var answer :
        List.of(
            Wire.exchange(
                post,
                "Host: a",
                "Connection: close",
                type,
                "Transfer-Encoding: chunked",
                "",
                Integer.toHexString(form.length()),
                form,
                "0"),
            Wire.exchange(
                post,
                "Host: a",
                "Connection: close",
                type,
                "Content-Length: " + form.length(),
                "",
                form))) {
      assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status));
    }
  }

  @Test
  void an_answer_that_fails_half_way_is_cut_off_not_made_to_look_whole() {
    assertThat(Wire.get("/failing/late")).contains("half an ").doesNotContain("\r\n0\r\n");
  }

  private void assertIsBadRequest(String target, String instance, String detail) {
    assertIs(
        400,
        """
        {"type":"/problems/bad-request","title":"Bad request","status":400,
        "detail":"%s",
        "instance":"%s","traceId":"TRACE"}\
        """
            .formatted(detail, instance),
        Wire.get(target));
  }

  private static void assertIs(int status, String problem, String answer) {
    assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status));
    assertThat(answer).containsIgnoringCase("\r\ncontent-type: application/problem+json\r\n");
    assertThat(ProblemBody.masked(answer)).endsWith("\r\n\r\n" + problem.replaceAll("\n *", ""));
  }
}
