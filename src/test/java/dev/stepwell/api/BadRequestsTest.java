package dev.stepwell.api;

import static dev.stepwell.api.Refusal.assertIs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nobody should send: each is a problem, and the next request is answered. */
@QuarkusTest
@TestProfile(OneRelease.class)
class BadRequestsTest {

  @AfterEach
  void an_ordinary_request_is_still_answered() {
    assertThat(Ask.get("/api/v1/conditions/sciatica/pathway").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/conditions/siatica | There is no condition \\\"siatica\\\". Did you mean sciatica?",
        "/conditions/siatica/pathway | There is no condition \\\"siatica\\\". Did you mean"
            + " sciatica?",
        "/conditions/Sciatica/treatments | There is no condition \\\"Sciatica\\\". Did you mean"
            + " sciatica?",
        "/conditions/disc | There is no condition \\\"disc\\\". Did you mean bulging-disc or"
            + " degenerative-disc-disease or herniated-disc?",
        "/conditions/zzz | There is no condition \\\"zzz\\\". All are listed at"
            + " /api/v1/conditions.",
        "/conditions/zzz/pathway | There is no condition \\\"zzz\\\". All are listed at"
            + " /api/v1/conditions.",
        "/treatments/zzz | There is no treatment \\\"zzz\\\". All are listed at"
            + " /api/v1/treatments.",
        "/diagnostics/zzz | There is no diagnostic \\\"zzz\\\". All are listed at"
            + " /api/v1/diagnostics.",
        "/red-flags/zzz | There is no red-flag \\\"zzz\\\". All are listed at"
            + " /api/v1/red-flags.",
        "/findings/zzz | There is no finding \\\"zzz\\\". All are listed at" + " /api/v1/findings.",
        "/sources/zzz | There is no source \\\"zzz\\\". All are listed at" + " /api/v1/sources.",
        "/treatments/nerve-block | There is no treatment \\\"nerve-block\\\". Did you mean"
            + " nerve-blocks?",
        "/diagnostics/mir | There is no diagnostic \\\"mir\\\". Did you mean mri?",
        "/red-flags/cauda-equin | There is no red-flag \\\"cauda-equin\\\". Did you mean"
            + " cauda-equina?",
        "/findings/cauda-equin | There is no finding \\\"cauda-equin\\\". Did you mean"
            + " cauda-equina?",
        "/faqs/zzz | There is no faq \\\"zzz\\\". All are listed at /api/v1/faqs.",
        "/sources/acp17 | There is no source \\\"acp17\\\". Did you mean ACP17?",
        "/releases/2 | There is no release \\\"2\\\" among 1 to 1.",
        "/releases/01 | There is no release \\\"01\\\" among 1 to 1.",
        "/conditions/sciatica%2Fpathway | There is no condition \\\"sciatica/pathway\\\". Did you"
            + " mean sciatica?",
        "/conditions/%22%3Cb%3E | There is no condition \\\"\\\"<b>\\\". All are listed at"
            + " /api/v1/conditions.",
        "/conditions/%C3%A9 | There is no condition \\\"é\\\". All are listed at"
            + " /api/v1/conditions.",
      })
  void what_is_not_there_is_a_404_with_the_nearest_that_is(String path, String detail) {
    assertIs(
        404, "not-found", "Not found", detail, "/api/v1" + path, "", Wire.get("/api/v1" + path));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/conditions/%00, 400",
    "/api/v1/conditions/../treatments, 400",
    "/api/v1/conditions/%2e%2e/treatments, 400",
    "/api/v1/conditions/é, 400",
    "/api/v1/conditions?q=é, 400",
    "/api/v1/conditions?q=%00, 400",
    "/api/v1/conditions?q=%FF, 400",
    "/api/v1/conditions?%00=x, 400",
    "/api/v1/conditions?q=%, 400",
    "/api/v1/conditions?=x, 400",
    "/api/v2/conditions, 404",
    "/api/v1/nothing, 404",
    "/api/v1/conditions/sciatica/nothing, 404",
    "/api/v1/releases/999999999999999999999, 404",
  })
  void what_is_no_address_is_a_problem(String target, int status) {
    String answer = Wire.get(target);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("\"status\":" + status + ",", "\"traceId\":\"");
  }

  @Test
  void a_uri_of_9_kb_is_a_414() {
    String answer = Wire.get("/api/v1/conditions?q=" + "a".repeat(9_000));

    assertThat(answer).startsWith("HTTP/1.1 414 ").contains("\"type\":\"/problems/uri-too-long\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?&", "?&&", "?=", "/", "/?"})
  void a_query_that_says_nothing_changes_nothing(String end) {
    assertThat(Ask.get("/api/v1/conditions" + end).bytes())
        .isEqualTo(Ask.get("/api/v1/conditions").bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml",
        "text/html",
        "application/xml, text/plain;q=0.5",
        "nonsense",
        "application/json;q=0",
        "application/json; Q=0.000, text/html",
        "application/json;q=0, */*",
        "application/*;q=0, */*;q=1",
        "*/*;q=0",
        "application/json; q = 0",
        "application/json;q=.0",
      })
  void a_form_that_there_is_not_is_a_406(String accept) {
    assertIs(
        406,
        "not-acceptable",
        "Not acceptable",
        "This resource has no form that the Accept header asks for. It has application/json.",
        "/api/v1/conditions/sciatica",
        "",
        Wire.exchange(
            "GET /api/v1/conditions/sciatica HTTP/1.1",
            "Host: a",
            "Connection: close",
            "Accept: " + accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "application/*",
        "text/html, */*;q=0.1",
        "",
        "text/html;q=0, */*",
        "application/json, */*;q=0",
        "application/json;q=0.001",
        "application/json;q=0.9, text/html;q=0",
        "application/json;q=0x0",
      })
  void json_is_given_to_whoever_takes_it(String accept) {
    assertThat(Ask.get("/api/v1/conditions/sciatica", "Accept", accept).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1",
    "PUT, /api/v1/conditions",
    "DELETE, /api/v1/conditions/sciatica",
    "PATCH, /api/v1/conditions/sciatica/pathway",
    "TRACE, /api/v1/treatments",
    "POST, /api/v1/releases/1",
    "FOO, /api/v1/sources/ACP17",
    "get, /api/v1/faqs"
  })
  void a_method_that_there_is_not_is_a_405_with_those_that_there_are(String method, String path) {
    String answer =
        Wire.exchange(method + " " + path + " HTTP/1.1", "Host: a", "Connection: close");

    assertIs(
        405,
        "method-not-allowed",
        "Method not allowed",
        "This resource takes GET, HEAD, OPTIONS.",
        path,
        "",
        answer);
    assertThat(answer).containsIgnoringCase("\r\nAllow: GET, HEAD, OPTIONS\r\n");
  }

  @Test
  void a_get_with_a_body_is_a_400() {
    assertIs(
        400,
        "bad-request",
        "Bad request",
        "A GET request has no body.",
        "/api/v1/conditions",
        "",
        Wire.exchange("GET /api/v1/conditions HTTP/1.1", "Host: a", "Content-Length: 2", "", "{}"));
  }
}
