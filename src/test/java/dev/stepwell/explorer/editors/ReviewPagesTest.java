package dev.stepwell.explorer.editors;

import static dev.stepwell.explorer.editors.Forms.LIST;
import static dev.stepwell.explorer.editors.Forms.look;
import static dev.stepwell.explorer.editors.Forms.post;
import static dev.stepwell.explorer.editors.Forms.review;
import static dev.stepwell.explorer.editors.Forms.state;
import static dev.stepwell.explorer.editors.Forms.summary;
import static dev.stepwell.explorer.editors.Forms.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.api.Editors;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviewers see, and what comes of what they decide. */
@QuarkusTest
@TestProfile(ReviewPagesTest.Alone.class)
class ReviewPagesTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String MARKUP = "<script>alert(1)</script><b onclick=x>'\"&{name}";

  @Test
  void what_is_proposed_is_shown_beside_what_is_there() {
    String id = Editors.submitted(summary("Plainer words", "tendonitis", "A sore tendon."));

    Response page = look(id, "ben", "reviewer");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .containsSubsequence(
            "You are <strong>ben</strong> (reviewer)",
            "<h1>Plainer words</h1>",
            "Waits for a reviewer",
            "A test needs it.",
            "What it changes in release",
            "one entry",
            "Tendonitis",
            "<code>summary</code> Changed",
            "<b>Before</b><del>",
            "<b>After</b><ins>A sore tendon.</ins>",
            "Approve and publish",
            "Reject",
            "<strong>anna</strong> made it",
            "<strong>anna</strong> put it up for review",
            "Comment on it");
  }

  @Test
  void what_is_retired_is_told_with_what_takes_its_place() {
    Body replaced =
        Body.titled("Replaced")
            .retire(EntryType.FAQ, "rfa-safety")
            .with(
                it ->
                    ((ObjectNode) it.at("/changes/0"))
                        .put("successor", "joint-injection-duration"));
    Body gone = Body.titled("Gone").retire(EntryType.FAQ, "rfa-safety");

    assertThat(look(Editors.submitted(replaced), "ben", "reviewer").asString())
        .contains("Removed")
        .contains("Its place is taken by <code>joint-injection-duration</code>");
    assertThat(look(Editors.submitted(gone), "ben", "reviewer").asString())
        .contains("<code>rfa-safety</code> is retired. Nothing takes its place.");
  }

  @Test
  void a_blank_reason_for_what_is_decided_already_is_told_too() {
    String id = Editors.submitted(summary("Decided", "sciatica", "A nerve."));
    String version = version(id);
    review(id, "reject", Map.of("version", version, "reason", "No."));

    Response page = review(id, "reject", Map.of("version", version, "reason", " "));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.asString()).containsSubsequence("role=\"alert\"", "It was not done.");
  }

  @Test
  void a_step_that_moves_is_told_with_its_places() {
    String id =
        Editors.draft(
            Body.titled("Another order")
                .put(
                    EntryType.PATHWAY,
                    "arthritis",
                    it -> {
                      ArrayNode steps = (ArrayNode) it.get("steps");
                      steps.insert(1, steps.remove(2));
                    }));

    assertThat(look(id, "anna", "editor").asString())
        .contains("<code>place on the ladder</code> Moved")
        .contains("<b>Before</b><del>", "<b>After</b><ins>");
  }

  @Test
  void what_a_reviewer_approves_is_published_and_the_page_says_as_what() {
    String id = Editors.submitted(summary("To be in force", "spinal-stenosis", "A swollen bursa."));
    int before = newest();

    Response page = review(id, "approve", Map.of("version", version(id)));

    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    assertThat(page.asString())
        .contains("Published as release " + (before + 1))
        .contains("/compare?from=%d&amp;to=%d\"".formatted(before, before + 1))
        .contains("<strong>ben</strong> approved and published it")
        .doesNotContain("value=\"approve\"", "value=\"reject\"");
    given()
        .get("/api/v1/conditions/spinal-stenosis")
        .then()
        .body("summary", equalTo("A swollen bursa."));
    String release = given().get("/api/v1/releases/" + (before + 1)).asString();
    assertThat(release).contains("\"author\":\"anna\"", "\"approver\":\"ben\"");
  }

  @Test
  void what_a_reviewer_rejects_has_the_reason_with_it() {
    String id = Editors.submitted(summary("Not yet", "sciatica", "A nerve."));

    Response page = review(id, "reject", Map.of("version", version(id), "reason", MARKUP));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .containsSubsequence("<h2>Rejected</h2>", "&lt;script&gt;alert(1)", "rejected it")
        .doesNotContain("<b onclick", "value=\"approve\"");
    assertThat(state(id)).isEqualTo("rejected");
  }

  @Test
  void without_a_reason_nothing_is_rejected() {
    String id = Editors.submitted(summary("Why not", "sciatica", "A nerve."));

    Response page = review(id, "reject", Map.of("version", version(id), "reason", " "));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.asString()).contains("Write something here.", "aria-invalid=\"true\"");
    Response nul = review(id, "reject", Map.of("version", version(id), "reason", "a\0b<i>"));
    assertThat(nul.statusCode()).isEqualTo(422);
    assertThat(nul.asString()).contains("b&lt;i&gt;</textarea>");
    assertThat(state(id)).isEqualTo("submitted");
  }

  @Test
  void a_comment_stays_with_it() {
    String id = Editors.draft(summary("To be talked of", "sciatica", "A nerve."));

    Response page = review(id, "comment", Map.of("text", MARKUP), Tokens.of("olga", "operator"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("Your comment is kept", "<strong>olga</strong> said", "&lt;script&gt;alert(1)")
        .contains("It is a draft")
        .doesNotContain("<b onclick");
    String text = Editors.anna().get(Editors.REQUESTS + "/" + id).path("history[1].text");
    assertThat(text).isEqualTo(MARKUP);
  }

  @Test
  void nobody_decides_on_a_change_of_their_own_whatever_they_send() {
    String id = Editors.submitted(summary("My own", "sciatica", "A nerve."));
    String both = Tokens.of("anna", "editor", "reviewer");

    assertThat(look(id, "anna", "editor", "reviewer").asString())
        .contains("This is your own change.")
        .doesNotContain("value=\"approve\"", "value=\"reject\"");
    Response forced = review(id, "approve", Map.of("version", version(id)), both);
    assertThat(forced.statusCode()).isEqualTo(409);
    assertThat(forced.asString()).contains("Nobody may approve a change of their own");
    assertThat(state(id)).isEqualTo("submitted");
  }

  @Test
  void who_is_no_reviewer_decides_nothing() {
    String id = Editors.submitted(summary("Of others", "sciatica", "A nerve."));

    assertThat(look(id, "eva", "editor").asString())
        .contains("takes the role of a reviewer")
        .doesNotContain("value=\"approve\"", "value=\"reject\"");
    for (String what : new String[] {"approve", "reject"}) {
      Map<String, String> more =
          what.equals("approve")
              ? Map.of("version", version(id))
              : Map.of("version", version(id), "reason", "No.");
      Response forced = review(id, what, more, Tokens.of("eva", "editor"));
      assertThat(forced.statusCode()).as(what).isEqualTo(403);
      assertThat(forced.asString())
          .contains("This needs the role reviewer; the token gives editor.")
          .contains("type=\"password\"");
    }
    assertThat(state(id)).isEqualTo("submitted");
  }

  @Test
  void only_the_version_that_was_read_is_approved() {
    String id = Editors.draft(summary("Read early", "sciatica", "Early."));
    String read = version(id);
    Editors.anna()
        .contentType("application/json")
        .header("If-Match", read)
        .body(summary("Changed late", "sciatica", "Late.").toString())
        .put(Editors.REQUESTS + "/" + id)
        .then()
        .statusCode(200);
    Editors.anna().post(Editors.REQUESTS + "/" + id + "/submit").then().statusCode(200);

    Response stale = review(id, "approve", Map.of("version", read));

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.asString()).contains("has changed since", "Look again");
    for (Map<String, String> none : List.of(Map.<String, String>of(), any())) {
      Response unsaid = review(id, "approve", none);
      assertThat(unsaid.statusCode()).isEqualTo(428);
      assertThat(unsaid.asString()).contains("does not say which version you have read");
    }
    assertThat(state(id)).isEqualTo("submitted");
  }

  private static Map<String, String> any() {
    return Map.of("version", "*");
  }

  @Test
  void what_was_published_meanwhile_is_a_conflict_that_says_which() {
    String first = Editors.submitted(summary("First", "radiculopathy", "A root."));
    String second = Editors.submitted(summary("Second", "radiculopathy", "A nerve root."));
    String seen = version(second);
    assertThat(review(first, "approve", Map.of("version", version(first))).statusCode())
        .isEqualTo(200);

    Response refused = review(second, "approve", Map.of("version", seen));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString())
        .contains("changed the condition radiculopathy, and this is based on release");
    assertThat(look(second, "ben", "reviewer").asString())
        .containsSubsequence(
            "What stands against it", "Look at both", "<code>/changes/0</code>", "Decide")
        .contains("It cannot be published as it stands", "value=\"reject\"")
        .doesNotContain("value=\"approve\"");
  }

  @Test
  void what_is_decided_stays_so() {
    String id = Editors.submitted(summary("Once", "sciatica", "A nerve."));
    review(id, "reject", Map.of("version", version(id), "reason", "No."));

    Response again = review(id, "approve", Map.of("version", version(id)));

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).contains("Nothing can be done to it any more");
    assertThat(look(id, "ben", "reviewer").asString()).contains("It is decided.");
  }

  @Test
  void markup_in_a_proposal_stays_text() {
    String id =
        Editors.draft(
            Body.titled(MARKUP)
                .with(it -> it.put("why", MARKUP))
                .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", MARKUP)));

    for (String html :
        List.of(
            look(id, "ben", "reviewer").asString(),
            post(LIST, Map.of("token", Tokens.of("ben", "reviewer"))).asString())) {
      assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<b onclick");
      assertThat(html.split("<script", -1)).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"999999, 404", "0, 404", "none, 404", "%3Cb%3E, 404", "1%2F2, 404"})
  void what_is_not_there_is_a_page_that_says_so(String id, int status) {
    Response page = look(id, "ben", "reviewer");

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("There is no change request").doesNotContain("<b>\"");
  }

  @Test
  void while_the_database_is_away_the_page_says_so() {
    String id = Editors.submitted(summary("Later", "sciatica", "A nerve."));
    String version = version(id);
    EmbeddedDatabaseResource.stopServer();
    try {
      Response page = review(id, "approve", Map.of("version", version));

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.header("Retry-After")).isEqualTo("5");
      assertThat(page.asString()).contains("The database is away.").doesNotContain("Exception");
    } finally {
      EmbeddedDatabaseResource.startServer();
    }
    assertThat(state(id)).isEqualTo("submitted");
  }

  private static int newest() {
    return Integer.parseInt(given().get("/api/v1").header("Catalog-Release"));
  }
}
