package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told where a request does not even reach its page. */
@QuarkusTest
class PlainPagesTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/conditions/sciatica?utm_medium=%zz",
        "/conditions/sciatica?%",
        "/search?q=%00",
        "/conditions/%ff",
        "/change-requests/%00"
      })
  void an_address_that_is_none_is_refused_on_a_page(String target) {
    assertThat(
            Wire.exchange(
                "GET " + target + " HTTP/1.1",
                "Host: localhost",
                "Accept: " + BROWSER,
                "Connection: close"))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("content-type: text/html")
        .contains("<a href=\"/\">")
        .doesNotContain("{\"type\"");
    assertThat(
            Wire.exchange(
                "GET " + target + " HTTP/1.1",
                "Host: localhost",
                "Accept: */*",
                "Connection: close"))
        .containsIgnoringCase("content-type: application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/conditions/sciatica/where, a=%zz, 400",
    "/conditions/sciatica/where, finding.cauda-equina=present&finding.cauda-equina=absent, 400",
    "/change-requests, token=a&token=b, 400",
    "/change-requests/1, token=%zz, 400"
  })
  void a_form_that_cannot_be_read_is_refused_on_a_page(String path, String body, int status) {
    assertIsPage(posted(path, FORM, body), status);
  }

  @Test
  void a_body_that_is_too_large_or_of_another_type_is_refused_on_a_page() {
    assertIsPage(posted("/change-requests", FORM, "token=" + "x".repeat(300_000)), 413);
    assertIsPage(posted("/change-requests", "application/json", "{}"), 415);
  }

  @Test
  void what_is_quoted_is_text() {
    assertThat(
            Wire.exchange(
                "GET /conditions/sciatica?<script>=1 HTTP/1.1",
                "Host: localhost",
                "Accept: " + BROWSER,
                "Connection: close"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({
    "/conditions/sciatica/nope, text/html",
    "/conditions/sciatica/nope, */*",
    "/api/v1/conditions/none, */*",
    "/api/v1/audit, */*",
    "/search?q=%00, text/html"
  })
  void a_head_is_told_how_long_the_page_would_be(String target, String accept) {
    assertThat(length("HEAD", target, accept)).isEqualTo(length("GET", target, accept));
  }

  @Test
  void a_page_lists_no_more_than_it_says() {
    Problem problem =
        Problem.invalidBody(
            IntStream.range(0, 60).mapToObj(i -> Fault.at("/" + i, "bad", "Bad " + i)).toList());

    assertThat(ProblemHtml.of(problem, "trace"))
        .contains("There are 60 errors, the first 50 are listed below.", "<li>Bad 49</li>")
        .doesNotContain("Bad 50");
  }

  private static String length(String method, String target, String accept) {
    String answer =
        Wire.exchange(
            method + " " + target + " HTTP/1.1",
            "Host: localhost",
            "Accept: " + accept,
            "Connection: close");
    return answer.replaceFirst("(?is).*\ncontent-length: (\\d+)\r.*", "$1");
  }

  private static String posted(String path, String type, String body) {
    return Wire.exchange(
        "POST " + path + " HTTP/1.1",
        "Host: localhost",
        "Accept: " + BROWSER,
        "Content-Type: " + type,
        "Content-Length: " + body.length(),
        "Connection: close",
        "",
        body);
  }

  private static void assertIsPage(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("content-type: text/html")
        .containsIgnoringCase("content-security-policy: default-src 'none'")
        .containsIgnoringCase("cache-control: no-store")
        .contains("<a href=\"/\">")
        .doesNotContain("{\"type\"");
  }
}
