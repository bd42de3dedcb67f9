package dev.stepwell.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with each answer. */
@QuarkusTest
class BrowserHeadersTest {

  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";
  private static final String SVG = "image/svg+xml";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Pattern INLINE =
      Pattern.compile("<(?:script(?: defer)?|style)>(.*?)</(?:script|style)>", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "GET, /api/v1, 200",
    "GET, /api/v1/conditions?limit=x, 400",
    "GET, /api/v1/conditions/none, 404",
    "GET, /api/v1/change-requests, 401",
    "GET, /api/v1/releases/1, 200",
    "GET, /api/nope, 404",
    "GET, /nope, 404",
    "GET, /a/../b, 400",
    "PUT, /api/v1/conditions, 405",
    "OPTIONS, /api/v1/conditions, 200",
    "POST, /nope, 404",
    "GET, /problems, 200",
    "GET, /problems/none, 404",
    "GET, /explorer/none.css, 404",
    "GET, /q/health, 200",
    "GET, /q/metrics, 200",
    "GET, /q/openapi, 200",
    "GET, /q/swagger-ui/, 200",
    "POST, /q/metrics, 405"
  })
  void every_answer_is_to_be_taken_for_what_it_says_it_is(String method, String path, int status) {
    Response answer = given().urlEncodingEnabled(false).request(method, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void so_is_one_that_was_given_before_and_one_that_nothing_has_changed() {
    for (int i = 0; i < 3; i++) {
      Response answer = given().get(PATHWAY);
      Response unchanged = given().header("If-None-Match", answer.header("ETag")).get(PATHWAY);

      assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
      assertThat(unchanged.statusCode()).isEqualTo(304);
      assertThat(unchanged.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void a_picture_may_have_its_styles_and_nothing_else_each_time_that_it_is_read() {
    for (int i = 0; i < 3; i++) {
      for (Response picture :
          List.of(given().get(PATHWAY + ".svg"), given().accept(SVG).get(PATHWAY))) {
        assertThat(picture.contentType()).isEqualTo(SVG);
        assertThat(picture.headers().getValues("Content-Security-Policy"))
            .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(picture.header("Access-Control-Allow-Origin")).isEqualTo("*");
      }
      assertThat(given().get(PATHWAY).header("Content-Security-Policy")).isNull();
    }
  }

  @Test
  void so_may_one_of_which_only_the_head_is_read_or_that_nothing_has_changed() {
    String picture = "/api/v1/conditions/arthritis/pathway.svg"; // nobody has read it before
    for (int i = 0; i < 3; i++) {
      Response head = given().head(picture);
      Response unchanged = given().header("If-None-Match", head.header("ETag")).get(picture);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(unchanged.statusCode()).isEqualTo(304);
      for (Response answer : List.of(head, unchanged)) {
        assertThat(answer.headers().getValues("Content-Security-Policy"))
            .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems", "/problems/stale", "/nope"})
  void what_stands_in_a_page_is_named_by_its_digest(String path) {
    Response page = given().accept(BROWSER).get(path);

    List<String> digests = digests(page.asString());
    assertThat(digests).isNotEmpty();
    assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; ")
        .contains(digests)
        .contains("base-uri 'none'", "frame-ancestors ")
        .doesNotContain("*", "http", "script-src 'self' 'unsafe-inline'");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void swagger_ui_loads_and_asks_nothing_from_elsewhere() {
    Response page = given().accept(BROWSER).get("/q/swagger-ui/");

    assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self' 'unsafe-inline'; ")
        .contains("connect-src 'self'; form-action 'none'; base-uri 'none'")
        .doesNotContain("*", "http", "unsafe-eval");
    assertThat(page.asString()).contains("validatorUrl: 'none'");
    assertThat(given().get("/q/metrics").header("Content-Security-Policy")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nope", "/conditions/sciatica/nope", "/a/b/c", "/explorer"})
  void who_is_lost_with_a_browser_is_told_where_to_go_on(String path) {
    Response page = given().accept(BROWSER).get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString())
        .contains("There is nothing at this address", "href=\"/\"", "action=\"/search\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/nope | */*",
        "/nope | application/json",
        "/nope | application/json, text/html",
        "/nope | application/json, text/html;q=0.9",
        "/api/nope | text/html",
        "/api | text/html",
        "/q/nope | text/html"
      })
  void programs_and_what_is_for_them_get_the_problem(String path, String accept) {
    Response problem = given().accept(accept).get(path);

    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.contentType()).isEqualTo("application/problem+json");
  }

  private static List<String> digests(String html) {
    List<String> digests = new ArrayList<>();
    Matcher inline = INLINE.matcher(html);
    while (inline.find()) {
      digests.add("'sha256-" + digest(inline.group(1)) + "'");
    }
    return digests;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
