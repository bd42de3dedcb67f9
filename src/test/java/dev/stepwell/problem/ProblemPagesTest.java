package dev.stepwell.problem;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemPagesTest {

  @ParameterizedTest
  @EnumSource
  void every_type_leads_to_a_page_that_explains_it(ProblemType type) {
    var page = given().accept("text/html,application/xml;q=0.9,*/*;q=0.8").get(type.uri());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.asString().replace("&#39;", "'"))
        .contains("<h1>" + type.title() + "</h1>", type.explanation(), type.advice());
    assertThat(given().get("/problems").asString()).contains("href=\"" + type.uri() + "\"");
  }

  @Test
  void a_program_gets_the_same_as_json() {
    var page = given().accept("application/json").get("/problems/stale");

    assertThat(page.contentType()).startsWith("application/json");
    assertThat(page.header("Vary")).isEqualTo("Accept");
    assertThat(page.asString())
        .isEqualTo(
            """
            {"type":"/problems/stale","title":"Stale","status":412,\
            "explanation":"The resource has changed since you read it, so your change was not\
             made.",\
            "advice":"Read it again, apply your change to what you get, and send that with its ETag\
             as If-Match."}\
            """);
    assertThat(given().accept("application/json").get("/problems").jsonPath().getList("items"))
        .hasSize(ProblemType.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", ",", "text/html, image/gif, *; q=.2, */*; q=.2", "text/html;q=zz"})
  void whatever_a_client_accepts_it_gets_the_page(String accept) {
    assertThat(given().header("Accept", accept).get("/problems/stale").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;q=0.5, application/json | application/json",
        "text/html, application/json;q=0.5 | text/html",
        "text/html;q=0, */* | application/json",
        "application/json;q=0, */* | text/html",
      })
  void each_gets_what_it_would_rather_have(String accept, String form) {
    assertThat(given().header("Accept", accept).get("/problems/stale").contentType())
        .startsWith(form);
  }

  @Test
  void who_takes_neither_form_gets_none() {
    assertThat(
            given()
                .header("Accept", "text/html;q=0, application/json;q=0")
                .get("/problems/stale")
                .statusCode())
        .isEqualTo(406);
  }

  @Test
  void an_unknown_name_is_a_problem_that_guesses() {
    assertThatIs(
        """
        {"type":"/problems/not-found","title":"Not found","status":404,
        "detail":"There is no type of problem of this name. Did you mean \\"not-found\\"?",
        "instance":"/problems/notfound","traceId":"TRACE"}\
        """,
        given().get("/problems/notfound"));
  }

  @Test
  void the_pages_are_no_part_of_the_api_document() {
    Map<String, Object> paths =
        given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");

    assertThat(paths.keySet()).isNotEmpty().noneMatch(path -> path.startsWith("/problems"));
  }
}
