package dev.stepwell.explorer.editors;

import static dev.stepwell.explorer.editors.Forms.LIST;
import static dev.stepwell.explorer.editors.Forms.body;
import static dev.stepwell.explorer.editors.Forms.form;
import static dev.stepwell.explorer.editors.Forms.look;
import static dev.stepwell.explorer.editors.Forms.post;
import static dev.stepwell.explorer.editors.Forms.review;
import static dev.stepwell.explorer.editors.Forms.state;
import static dev.stepwell.explorer.editors.Forms.summary;
import static dev.stepwell.explorer.editors.Forms.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Editors;
import dev.stepwell.authoring.OfAnotherVersion;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.Ear;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says after something was done, or could not be done: it is true, and keeps all. */
@QuarkusTest
@TestProfile(ReviewPagesTest.Alone.class)
class AfterReviewTest {

  private static final String WRITTEN = "It says <too> little.";
  private static final String SHOWN = "It says &lt;too&gt; little.";

  @Test
  void what_is_done_is_told_as_done_where_its_page_cannot_be_shown() {
    String id = Editors.draft(summary("Of tomorrow", "sciatica", "A nerve."));
    OfAnotherVersion.edits(id);
    try (Ear log = Ear.at(Desk.class.getName())) {
      Response page = review(id, "comment", Map.of("text", "Fine by me."));

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.asString())
          .containsSubsequence(
              "<h1>Your comment is kept</h1>",
              "role=\"status\"",
              "It was done. Its page cannot be shown now.",
              "action=\"" + LIST + "/" + id + "\"",
              "Look again")
          .doesNotContain("Exception", "role=\"alert\"");
      assertThat(log.failures()).hasSize(1);
    }
    assertThat(look(id, "ben", "reviewer").statusCode()).isEqualTo(500);
    assertThat(Editors.ben().get(Editors.REQUESTS + "?state=draft").asString())
        .contains("Of tomorrow");
  }

  @Test
  void after_an_approval_the_page_stands_in_the_release_that_was_made() {
    String id = Editors.submitted(summary("In a new frame", "tendonitis", "A tendon."));
    int before = newest();

    String page = review(id, "approve", Map.of("version", version(id))).asString();

    assertThat(page)
        .contains("<p>Release " + (before + 1) + ", published on")
        .doesNotContain("Release " + before + ", published on");
  }

  @Test
  void a_page_of_what_was_recalled_says_so() {
    String id = Editors.submitted(summary("Recalled later", "arthritis", "A sore joint."));
    review(id, "approve", Map.of("version", version(id)));
    int release = newest();
    assertThat(look(id, "ben", "reviewer").asString()).doesNotContain("It was recalled");
    Editors.olga()
        .contentType("application/json")
        .body("{\"reason\": \"Not <sore>.\"}")
        .post("/api/v1/releases/" + release + "/recall")
        .then()
        .statusCode(200);

    assertThat(look(id, "ben", "reviewer").asString())
        .containsSubsequence(
            "Published as release " + release, "It was recalled", "Not &lt;sore&gt;.");
  }

  @Test
  void a_reason_is_not_lost_where_the_version_is_an_old_one() {
    String id = Editors.submitted(summary("Stale", "sciatica", "A nerve."));

    Response stale = review(id, "reject", Map.of("version", "\"" + id + "-1\"", "reason", WRITTEN));

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.asString())
        .contains("has changed since", "name=\"reason\" value=\"" + SHOWN + "\"")
        .doesNotContain("ETag");
    assertThat(lookedAgain(id, Map.of("reason", WRITTEN)))
        .contains(">" + SHOWN + "</textarea>")
        .doesNotContain("It was not done");
    assertThat(state(id)).isEqualTo("submitted");
  }

  @Test
  void a_reason_is_not_lost_where_somebody_else_has_decided() {
    String id = Editors.submitted(summary("Decided by others", "sciatica", "A nerve."));
    review(id, "reject", Map.of("version", version(id), "reason", "No."));

    Response late = review(id, "reject", Map.of("version", version(id), "reason", WRITTEN));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("name=\"reason\" value=\"" + SHOWN + "\"");
    assertThat(lookedAgain(id, Map.of("reason", WRITTEN)))
        .contains("What you wrote", SHOWN)
        .doesNotContain("value=\"reject\"");
  }

  @Test
  void a_comment_is_not_lost_where_the_token_has_expired_meanwhile() {
    String id = Editors.draft(summary("A long talk", "sciatica", "A nerve."));
    String expired = Tokens.bad("reviewer").getOrDefault("expired", "none");

    Response late = review(id, "comment", Map.of("text", WRITTEN), expired);

    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.asString())
        .contains("name=\"text\" value=\"" + SHOWN + "\"")
        .containsSubsequence("What you wrote", "<p class=\"said-of\">" + SHOWN + "</p>", "Go on");
    assertThat(lookedAgain(id, Map.of("text", WRITTEN))).contains(">" + SHOWN + "</textarea>");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://elsewhere.example",
    "Origin, http://localhost"
  })
  void what_a_page_elsewhere_puts_into_a_form_is_dropped(String header, String value) {
    String id = Editors.submitted(summary("Spoken for", "sciatica", "A nerve."));
    for (String token : List.of("", Tokens.of("ben", "reviewer"))) {
      Map<String, String> fields = Map.of("token", token, "reason", WRITTEN, "text", WRITTEN);

      Response page = form().header(header, value).body(body(fields)).post(LIST + "/" + id);

      assertThat(page.statusCode()).isEqualTo(token.isEmpty() ? 401 : 200);
      assertThat(page.asString()).doesNotContain(SHOWN, "What you wrote");
    }
    Map<String, String> comment =
        Map.of("token", Tokens.of("ben", "reviewer"), "do", "comment", "text", WRITTEN);
    Response page = form().header(header, value).body(body(comment)).post(LIST + "/" + id);
    assertThat(page.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, null", "Origin, OWN"})
  void what_is_written_here_goes_along_and_can_be_seen(String header, String value) {
    String origin = value.equals("OWN") ? "http://localhost:" + RestAssured.port : value;

    Response page =
        form()
            .header(header, origin)
            .body(body(Map.of("reason", WRITTEN, "text", "And so on.")))
            .post(LIST + "/7");

    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.asString())
        .contains("name=\"reason\" value=\"" + SHOWN + "\"")
        .containsSubsequence(
            "<h2>What you wrote</h2>",
            "<p class=\"said-of\">" + SHOWN + "</p>",
            "<p class=\"said-of\">And so on.</p>",
            "If you did not write it");
    assertThat(page.asString().split("What you wrote", -1)).hasSize(2);
  }

  @Test
  void what_a_browser_is_told_is_for_browsers() {
    String id = Editors.submitted(summary("Away", "sciatica", "A nerve."));
    String version = version(id);

    assertThat(look("999999", "ben", "reviewer").asString())
        .contains("There is no change request")
        .doesNotContain("/api/v1/change-requests");
    assertThat(look("none", "ben", "reviewer").asString())
        .contains("There is no change request")
        .doesNotContain("/api/v1/change-requests");
    EmbeddedDatabaseResource.stopServer();
    try {
      Response page = review(id, "reject", Map.of("version", version, "reason", WRITTEN));

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.header("Retry-After")).isEqualTo("5");
      assertThat(page.asString())
          .contains("The database is away.", "name=\"reason\" value=\"" + SHOWN + "\"")
          .doesNotContain("Idempotency-Key");
    } finally {
      EmbeddedDatabaseResource.startServer();
    }
  }

  @Test
  void a_comment_may_be_as_long_as_the_api_takes_it() {
    String id = Editors.draft(summary("Talked of at length", "sciatica", "A nerve."));

    assertThat(look(id, "ben", "reviewer").asString())
        .contains("<textarea id=\"text\" name=\"text\" maxlength=\"10000\"");
    String lines = "\u20ac\n".repeat(5_000).strip();
    assertThat(review(id, "comment", Map.of("text", "\u20ac".repeat(10_000))).statusCode())
        .isEqualTo(200);
    assertThat(review(id, "comment", Map.of("text", lines.replace("\n", "\r\n"))).statusCode())
        .as("a browser sends the ends of lines as two characters")
        .isEqualTo(200);
    assertThat(
            Editors.anna().get(Editors.REQUESTS + "/" + id).jsonPath().getString("history[2].text"))
        .isEqualTo(lines);
    Response longer = review(id, "comment", Map.of("text", "\u20ac".repeat(10_001)));
    assertThat(longer.statusCode()).isEqualTo(422);
    assertThat(longer.asString()).contains("This has at most 10000 characters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001bb",
        "a\u202eb",
        "a\u2066b",
        "a\u0085b",
        "a\u0000b",
        "a\u200bb",
        "a\u2028b"
      })
  void what_turns_or_hides_a_text_is_refused_by_its_place(String text) {
    String id = Editors.draft(summary("Plain text", "sciatica", "A nerve."));

    Response page = review(id, "comment", Map.of("text", text));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.asString()).contains("Character 2 is U+%04X".formatted((int) text.charAt(1)));
  }

  private static String lookedAgain(String id, Map<String, String> written) {
    Map<String, String> fields = new HashMap<>(written);
    fields.put("token", Tokens.of("ben", "reviewer"));
    Response page = post(LIST + "/" + id, fields);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.asString();
  }

  private static int newest() {
    return Integer.parseInt(given().get("/api/v1").header("Catalog-Release"));
  }
}
