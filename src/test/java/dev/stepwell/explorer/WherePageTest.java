package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.api.OneRelease;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.evaluation.Disposition;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OneRelease.class)
class WherePageTest {

  private static final String WHERE = "/conditions/herniated-disc/where";
  private static final String FLAG = "finding.cauda-equina";
  private static final String OUTCOME = "outcome.physical-therapy";
  private static final String WEEKS = "weeks.physical-therapy";
  private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
  private static final Path HISTORIES = Path.of("src/main/resources/openapi/examples/histories");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMAND =
      Pattern.compile(
          "curl -H 'Content-Type: application/json' 'http://localhost:\\d+(/[^']*)' \\\\\n"
              + "  -d '([^']*)'");

  @Test
  void it_asks_everything_that_an_evaluation_can_use() {
    Catalog catalog = BuiltInContent.catalog();
    Intake intake = new Intake(catalog, catalog.pathway("herniated-disc").orElseThrow());
    String html = Site.html(WHERE);

    assertThat(
            Stream.of(
                    intake.redFlags().stream().map(RedFlag::slug),
                    intake.exclusions().stream().map(Finding::slug),
                    intake.findings().stream().map(Finding::slug))
                .flatMap(it -> it))
        .hasSizeGreaterThan(15)
        .allSatisfy(it -> assertThat(html).contains("name=\"finding." + it + "\""));
    assertThat(intake.treatments())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(html).contains("name=\"outcome." + it.slug() + "\""));
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void it_says_of_a_history_what_the_api_says(Disposition disposition) throws IOException {
    JsonNode history = JSON.readTree(HISTORIES.resolve(disposition.term() + ".json").toFile());
    String condition = disposition == Disposition.HAND_OVER ? "sciatica" : "herniated-disc";

    String html = post("/conditions/" + condition + "/where", form(history)).asString();

    JsonNode answered = evaluate("/api/v1/conditions/" + condition, history.toString());
    assertThat(html).contains("class=\"outcome " + disposition.term() + "\"");
    assertThat(answer(html)).isEqualTo(answered);
    for (JsonNode step : answered.get("steps")) {
      assertThat(html)
          .containsPattern(
              "id=\"step-%s\" class=\"step [a-z]+ is-%s( is-next)?\""
                  .formatted(step.get("id").asText(), step.get("status").asText()));
    }
  }

  @Test
  void every_disposition_has_a_history() throws IOException {
    try (Stream<Path> files = Files.list(HISTORIES)) {
      assertThat(files).hasSize(Disposition.values().length);
    }
  }

  @Test
  void the_command_to_copy_gets_the_answer_that_is_shown() throws IOException {
    String html =
        post(WHERE, Map.of(FLAG, "present", WEEKS, "8", OUTCOME, "insufficient-relief")).asString();

    Matcher command = COMMAND.matcher(command(html));
    assertThat(command.matches()).as(command(html)).isTrue();
    assertThat(JSON.readTree(command.group(2)))
        .isEqualTo(
            JSON.readTree(
                """
                {"trials": [{"treatment": "physical-therapy", "outcome": "insufficient-relief",
                             "duration": "P8W"}],
                 "findings": {"cauda-equina": "present"}}
                """));
    assertThat(command.group(1)).endsWith("/pathway/evaluations");
    assertThat(answer(html))
        .isEqualTo(
            evaluate(command.group(1).replace("/pathway/evaluations", ""), command.group(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "weeks.physical-therapy, six",
    "outcome.physical-therapy, maybe",
    "from.physical-therapy, x"
  })
  void a_danger_sign_is_told_whatever_else_cannot_be_used(String field, String text) {
    Map<String, String> form = new HashMap<>(Map.of(FLAG, "present", OUTCOME, "no-relief"));
    form.put(field, text);

    Response answer = post(WHERE, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .containsSubsequence(
            "Some answers cannot be used", "<strong class=\"action\">Call the emergency number");
  }

  @Test
  void an_answer_to_a_danger_sign_that_is_none_is_not_taken_for_open() {
    Response answer = post(WHERE, Map.of(FLAG, "presentt"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("href=\"#" + FLAG + "\"");
  }

  @Test
  void nobody_keeps_what_was_answered() {
    Response answer = post(WHERE, Map.of(FLAG, "present"));

    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(answer.header("ETag")).isNull();
    assertThat(Site.get(WHERE).header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(Site.html(WHERE)).doesNotContain("value=\"present\" checked");
  }

  @Test
  void the_answers_stand_in_the_form_again() {
    String from = "from.physical-therapy";
    Map<String, String> form =
        Map.of(FLAG, "absent", OUTCOME, "not-tolerated", WEEKS, "3", from, "2026-08-01");

    assertThat(post(WHERE, form).asString())
        .contains("name=\"finding.cauda-equina\" value=\"absent\" checked")
        .contains("<option value=\"not-tolerated\" selected>")
        .contains("name=\"weeks.physical-therapy\" value=\"3\"")
        .contains("name=\"from.physical-therapy\" type=\"date\" value=\"2026-08-01\"");
  }

  @ParameterizedTest
  @CsvSource({
    "weeks.physical-therapy, six, Write how many whole weeks",
    "weeks.physical-therapy, 0, Write how many whole weeks",
    "weeks.physical-therapy, 9999, longer than 100 years",
    "from.physical-therapy, 2026-13-01, is no day",
    "until.physical-therapy, 2027-01-01, after the day of evaluation",
    "outcome.physical-therapy, wonderful, wonderful",
  })
  void an_answer_that_cannot_be_used_is_named_at_its_field(
      String field, String value, String complaint) {
    Map<String, String> form = new LinkedHashMap<>(Map.of(OUTCOME, "insufficient-relief"));
    form.put(field, value);

    Response answer = post(WHERE, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<a href=\"#" + field + "\">")
        .contains(complaint)
        .doesNotContain("/trials/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; rm -rf / #",
        "\u202Eright to left",
        "{#if true}"
      })
  void whatever_is_written_into_a_field_stays_text(String text) {
    String from = "from.physical-therapy";
    String html =
        post(WHERE, Map.of(OUTCOME, text, WEEKS, text, from, text, FLAG, text, text, text))
            .asString();

    assertThat(Site.scripts(html)).isEqualTo(2);
    assertThat(html).doesNotContain("<img src=x").contains("Some answers cannot be used");
  }

  @Test
  void what_is_not_answered_is_not_said() {
    assertThat(command(post(WHERE, Map.of()).asString())).endsWith("-d '{}'");
    assertThat(command(post(WHERE, Map.of(OUTCOME, "not-tried")).asString()))
        .as("nothing was tried, and that is known")
        .endsWith("-d '{\"trials\":[]}'");
  }

  @Test
  void a_field_that_no_question_has_is_named_and_nothing_is_said_of_the_rest() {
    Response answer = post(WHERE, Map.of(FLAG, "present", "finding.caudaequina", "absent"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("No question here is called “finding.caudaequina”.")
        .contains("<strong class=\"action\">Call the emergency number")
        .doesNotContain("class=\"outcome emergency\"");
    assertThat(given().contentType(FORM).post(WHERE + "?asOf=2026-11-22").statusCode())
        .isEqualTo(400);
  }

  @Test
  void what_is_no_form_is_a_problem() {
    assertThat(sent("application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(sent(FORM, "a=%zz").statusCode()).isEqualTo(400);
    assertThat(sent(FORM, "a=%ff").statusCode()).isEqualTo(400);
    assertThat(sent(FORM, "a=" + "b".repeat(64 * 1024)).statusCode()).isEqualTo(413);
    assertThat(sent(FORM, "&&=&a&b==").statusCode()).isEqualTo(422);
    assertThat(sent(FORM, "&&=&a&b=").statusCode()).as("nothing filled in").isEqualTo(200);
    assertThat(sent(FORM, "&&").statusCode()).isEqualTo(200);
    assertThat(sent(FORM, "finding.cauda-equina=absent&finding.cauda-equina=present").statusCode())
        .isEqualTo(400);
    assertThat(post("/conditions/none/where", Map.of()).statusCode()).isEqualTo(404);
  }

  private static Response sent(String type, String body) {
    return given().contentType(type).body(body).post(WHERE);
  }

  private static Response post(String where, Map<String, String> form) {
    return given().contentType(FORM).formParams(form).post(where);
  }

  private static JsonNode evaluate(String condition, String history) throws IOException {
    return JSON.readTree(
        given()
            .contentType("application/json")
            .body(history)
            .post(condition + "/pathway/evaluations")
            .asByteArray());
  }

  /** The fields that say what a history says. */
  private static Map<String, String> form(JsonNode history) {
    Map<String, String> form = new LinkedHashMap<>();
    if (history.path("trials").isArray() && history.get("trials").isEmpty()) {
      form.put(OUTCOME, "not-tried");
    }
    for (JsonNode trial : history.path("trials")) {
      String slug = trial.get("treatment").asText();
      form.put("outcome." + slug, trial.path("outcome").asText());
      form.put("weeks." + slug, trial.path("duration").asText().replaceAll("\\D", ""));
      form.put("from." + slug, trial.path("startedOn").asText());
      form.put("until." + slug, trial.path("endedOn").asText());
    }
    history
        .path("findings")
        .properties()
        .forEach(it -> form.put("finding." + it.getKey(), it.getValue().asText()));
    return form;
  }

  private static String command(String html) {
    return text(html, "aria-label=\"Request\">");
  }

  private static JsonNode answer(String html) throws IOException {
    return JSON.readTree(text(html, "aria-label=\"Answer\">"));
  }

  /** A text as it was before it was escaped. */
  private static String text(String html, String from) {
    int start = html.indexOf(from) + from.length();
    return html.substring(start, html.indexOf("</pre>", start))
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
