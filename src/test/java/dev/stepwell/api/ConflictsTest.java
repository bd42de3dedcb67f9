package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static dev.stepwell.api.Editors.olga;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Releases in between, and what is done about a release that should not have been. */
@QuarkusTest
@TestProfile(ConflictsTest.Alone.class)
class ConflictsTest {

  /** A recall cannot be taken back: nobody else's releases are among those of this application. */
  public static class Alone extends ManyReleases {}

  private static final String FAQ = "joint-injection-duration";

  @Test
  void an_entry_that_was_changed_in_between_is_a_conflict_and_named() {
    String late = Editors.submitted(condition("arthritis", "Late words."));
    int release = Editors.published(condition("arthritis", "Early words."));

    ben()
        .post(REQUESTS + "/" + late + "/approve")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/changes/0"))
        .body("errors[0].code", equalTo("changed-since"))
        .body(
            "errors[0].detail",
            containsString("Release " + release + " changed the condition arthritis"));
    anna()
        .get(REQUESTS + "/" + late)
        .then()
        .body("state", equalTo("submitted"))
        .body("problems[0].code", equalTo("changed-since"));
    given().get("/api/v1/conditions/arthritis").then().body("summary", equalTo("Early words."));
  }

  @Test
  void an_edit_that_does_not_say_on_what_it_rests_takes_no_conflict_away() {
    String late = Editors.draft(condition("pinched-nerve", "Late words."));
    int based = anna().get(REQUESTS + "/" + late).path("basedOn");
    int release = Editors.published(condition("pinched-nerve", "Early words."));

    edit(late, condition("pinched-nerve", "Later words."))
        .then()
        .statusCode(200)
        .body("basedOn", equalTo(based))
        .body("problems[0].code", equalTo("changed-since"));
    edit(
            late,
            condition("pinched-nerve", "Words that know it.")
                .with(it -> it.put("basedOn", release)))
        .then()
        .statusCode(200)
        .body("basedOn", equalTo(release))
        .body("problems", hasSize(0));
  }

  private static Response edit(String id, Body body) {
    return anna()
        .contentType("application/json")
        .header("If-Match", anna().get(REQUESTS + "/" + id).header("ETag"))
        .body(body.toString())
        .put(REQUESTS + "/" + id);
  }

  @Test
  void other_changes_go_on_top_of_it() {
    String late = Editors.submitted(condition("neuropathy", "Words on nerves."));
    int between = Editors.published(condition("spondylosis", "Words on wear."));

    ben()
        .post(REQUESTS + "/" + late + "/approve")
        .then()
        .statusCode(200)
        .body("release", equalTo(between + 1));
    given().get("/api/v1/conditions/spondylosis").then().body("summary", equalTo("Words on wear."));
    given()
        .get("/api/v1/conditions/neuropathy")
        .then()
        .body("summary", equalTo("Words on nerves."));
  }

  @Test
  void a_draft_says_which_rule_it_has_come_to_break_since() {
    ObjectNode source = Body.document(EntryType.SOURCE, "NG59").put("id", "NEW1");
    Editors.published(Body.titled("A source").putAs(EntryType.SOURCE, "NEW1", source));
    String uses =
        Editors.draft(
            Body.titled("Uses it")
                .put(EntryType.FAQ, "rfa-safety", it -> it.withArray("sources").add("NEW1")));
    Editors.published(Body.titled("No source").retire(EntryType.SOURCE, "NEW1"));

    anna()
        .get(REQUESTS + "/" + uses)
        .then()
        .body("problems.pointer", contains("/changes/0/entry/sources"))
        .body("problems.code", contains("unknown-reference"));
    anna()
        .post(REQUESTS + "/" + uses + "/submit")
        .then()
        .statusCode(409)
        .body("errors.code", contains("unknown-reference"));
  }

  @Test
  void the_inverse_of_a_release_is_drafted() {
    String before = given().get("/api/v1/conditions/sciatica").path("summary");
    int release = Editors.published(condition("sciatica", "A mistake."));

    String id =
        anna()
            .post("/api/v1/releases/" + release + "/revert")
            .then()
            .statusCode(201)
            .body("title", equalTo("Revert release " + release))
            .body("state", equalTo("draft"))
            .body("problems", hasSize(0))
            .body("changes.slug", contains("sciatica"))
            .extract()
            .path("id");
    anna().post(REQUESTS + "/" + id + "/submit").then().statusCode(200);
    ben().post(REQUESTS + "/" + id + "/approve").then().statusCode(200);

    given().get("/api/v1/conditions/sciatica").then().body("summary", equalTo(before));
  }

  @Test
  void the_inverse_of_a_retirement_brings_the_entry_back() {
    int release = Editors.published(Body.titled("Away").retire(EntryType.FAQ, FAQ));
    given().get("/api/v1/faqs/" + FAQ).then().statusCode(410);

    String id =
        anna()
            .post("/api/v1/releases/" + release + "/revert")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    anna().post(REQUESTS + "/" + id + "/submit").then().statusCode(200);
    ben().post(REQUESTS + "/" + id + "/approve").then().statusCode(200);

    given().get("/api/v1/faqs/" + FAQ).then().statusCode(200);
  }

  @Test
  void the_inverse_of_a_return_retires_with_the_same_successor() {
    String away = "/api/v1/faqs/rfa-safety";
    Editors.published(Body.titled("Away").retire(EntryType.FAQ, "rfa-safety", "without-surgery"));
    String before = given().get(away).then().statusCode(410).extract().path("detail");
    int release = Editors.published(Body.titled("Back").put(EntryType.FAQ, "rfa-safety", it -> {}));
    given().get(away).then().statusCode(200);

    String id =
        anna()
            .post("/api/v1/releases/" + release + "/revert")
            .then()
            .statusCode(201)
            .body("changes[0].successor", equalTo("without-surgery"))
            .extract()
            .path("id");
    anna().post(REQUESTS + "/" + id + "/submit").then().statusCode(200);
    ben().post(REQUESTS + "/" + id + "/approve").then().statusCode(200);

    given()
        .get(away)
        .then()
        .statusCode(410)
        .body("detail", endsWith("Its successor is without-surgery."));
    assertThat(before).endsWith("Its successor is without-surgery.");
    Editors.published(Body.titled("Back").put(EntryType.FAQ, "rfa-safety", it -> {}));
  }

  @Test
  void what_was_changed_again_since_is_a_conflict_of_the_inverse() {
    int release = Editors.published(condition("tendonitis", "Wrong."));
    Editors.published(condition("tendonitis", "Right."));

    anna()
        .post("/api/v1/releases/" + release + "/revert")
        .then()
        .statusCode(201)
        .body("problems[0].code", equalTo("changed-since"));
  }

  @Test
  void a_release_without_one_before_it_or_that_is_not_there_has_no_inverse() {
    anna().post("/api/v1/releases/1/revert").then().statusCode(409);
    anna().post("/api/v1/releases/9999/revert").then().statusCode(404);
    anna().post("/api/v1/releases/one/revert").then().statusCode(404);
  }

  @Test
  void a_recalled_release_still_answers_and_says_so() {
    int release = Editors.published(condition("bulging-disc", "Recalled soon."));
    String recall = "/api/v1/releases/" + release + "/recall";
    olga()
        .contentType("application/json")
        .body("{\"reason\": \" \"}")
        .post(recall)
        .then()
        .statusCode(422);
    olga()
        .contentType("application/json")
        .body("{\"reason\": \"A dose was wrong.\"}")
        .post(recall)
        .then()
        .statusCode(200);
    olga()
        .contentType("application/json")
        .body("{\"reason\": \"Again.\"}")
        .post(recall)
        .then()
        .statusCode(409);

    given()
        .get("/api/v1/conditions/bulging-disc?release=" + release)
        .then()
        .statusCode(200)
        .body("recalled.reason", equalTo("A dose was wrong."));
  }

  private static Body condition(String slug, String summary) {
    return Body.titled("Words of " + slug)
        .put(EntryType.CONDITION, slug, it -> it.put("summary", summary));
  }
}
