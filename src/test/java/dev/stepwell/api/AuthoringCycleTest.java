package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What editors do, from a draft to a release that everybody reads. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class AuthoringCycleTest {

  private static Body summary(String text) {
    return Body.titled("Plainer words")
        .put(EntryType.CONDITION, "tendonitis", it -> it.put("summary", text));
  }

  @Test
  void a_proposal_becomes_a_release_when_somebody_else_approves_it() {
    int before = newest();
    Response created = Editors.post(summary("A tendon that is sore and swollen."));
    created
        .then()
        .statusCode(201)
        .header("Cache-Control", "private, no-store")
        .body("state", equalTo("draft"))
        .body("author", equalTo("anna"))
        .body("basedOn", equalTo(before))
        .body("problems", empty())
        .body("possible", contains("edit", "submit", "withdraw"))
        .body("changes[0].entry.summary", equalTo("A tendon that is sore and swollen."))
        .body("history.kind", contains("created"));
    String self = created.header("Location");
    assertThat(self).isEqualTo(REQUESTS + "/" + created.path("id"));

    anna().post(self + "/submit").then().statusCode(200).body("state", equalTo("submitted"));
    assertThat(newest()).isEqualTo(before);

    ben()
        .post(self + "/approve")
        .then()
        .statusCode(200)
        .body("state", equalTo("approved"))
        .body("release", equalTo(before + 1))
        .body("possible", empty())
        .body("history.kind", contains("created", "submitted", "approved"))
        .body("history.by", contains("anna", "anna", "ben"));

    given()
        .get("/api/v1/conditions/tendonitis")
        .then()
        .statusCode(200)
        .header("Catalog-Release", "" + (before + 1))
        .body("summary", equalTo("A tendon that is sore and swollen."));
    given()
        .get("/api/v1/releases/" + (before + 1))
        .then()
        .body("author", equalTo("anna"))
        .body("approver", equalTo("ben"))
        .body("note", equalTo("Plainer words"));
    given()
        .get("/api/v1/conditions/tendonitis?release=" + before)
        .then()
        .body("summary", org.hamcrest.Matchers.not(equalTo("A tendon that is sore and swollen.")));
  }

  @Test
  void a_draft_is_edited_by_its_author_who_names_the_version_that_was_read() {
    Response created = Editors.post(summary("Once."));
    String self = created.header("Location");
    String etag = created.header("ETag");

    put(self, summary("Twice."))
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    put(self, summary("Twice."), "\"0-0\"")
        .then()
        .statusCode(412)
        .body("detail", containsString(etag));
    put(self, summary("Twice."), "W/" + etag).then().statusCode(412);
    put(self, summary("Twice."), "unquoted")
        .then()
        .statusCode(400)
        .body("errors[0].header", equalTo("If-Match"));

    Response edited = put(self, summary("Twice."), etag);
    edited
        .then()
        .statusCode(200)
        .body("changes[0].entry.summary", equalTo("Twice."))
        .body("history.kind", contains("created", "edited"));
    assertThat(edited.header("ETag")).isNotEqualTo(etag);
    put(self, summary("Thrice."), etag).then().statusCode(412);
    anna()
        .get(self)
        .then()
        .statusCode(200)
        .header("ETag", edited.header("ETag"))
        .body("changes[0].entry.summary", equalTo("Twice."));
  }

  @Test
  void an_answer_can_be_sent_back_as_it_came() {
    Response created = Editors.post(summary("Back and forth."));

    anna()
        .contentType("application/json")
        .header("If-Match", created.header("ETag"))
        .body(created.asString())
        .put(created.header("Location"))
        .then()
        .statusCode(200)
        .body("changes[0].entry.summary", equalTo("Back and forth."));
  }

  @Test
  void yaml_says_the_same_as_json() {
    anna()
        .contentType("application/yaml")
        .body(
            """
            title: An FAQ goes
            why: |
              Nobody asks it.
            changes:
            - operation: retire
              type: faq
              slug: joint-injection-duration
            """)
        .post(REQUESTS)
        .then()
        .statusCode(201)
        .body("why", equalTo("Nobody asks it."))
        .body("changes[0].operation", equalTo("retire"));
  }

  @Test
  void nobody_approves_or_rejects_a_change_of_their_own() {
    String id = Editors.submitted(summary("My own."));
    for (String verdict : new String[] {"approve", "reject"}) {
      Editors.as("Anna", "editor", "reviewer")
          .contentType("application/json")
          .body("{\"reason\": \"It is mine.\"}")
          .post(REQUESTS + "/" + id + "/" + verdict)
          .then()
          .statusCode(409)
          .body("detail", containsString("of their own"));
    }
    anna().get(REQUESTS + "/" + id).then().body("state", equalTo("submitted"));
  }

  @Test
  void only_its_author_edits_submits_and_withdraws_it() {
    String id = Editors.draft(summary("Hands off."));
    for (String step : new String[] {"submit", "withdraw"}) {
      Editors.as("eva", "editor")
          .post(REQUESTS + "/" + id + "/" + step)
          .then()
          .statusCode(403)
          .body("detail", containsString("anna"));
    }
  }

  @Test
  void a_rejection_has_a_reason_and_comments_stay_with_it() {
    String id = Editors.submitted(summary("Too plain."));
    ben()
        .contentType("application/json")
        .body("{}")
        .post(REQUESTS + "/" + id + "/reject")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    ben()
        .contentType("application/json")
        .body("{\"text\": \"Which tendon?\"}")
        .post(REQUESTS + "/" + id + "/comments")
        .then()
        .statusCode(201);
    ben()
        .contentType("application/json")
        .body("{\"reason\": \"It says too little.\"}")
        .post(REQUESTS + "/" + id + "/reject")
        .then()
        .statusCode(200)
        .body("state", equalTo("rejected"))
        .body("history.text.findAll { it }", contains("Which tendon?", "It says too little."));
    anna()
        .post(REQUESTS + "/" + id + "/submit")
        .then()
        .statusCode(409)
        .body("detail", containsString("Nothing can be done to it any more"));
  }

  private static int newest() {
    return Integer.parseInt(given().get("/api/v1").header("Catalog-Release"));
  }

  private static Response put(String self, Body body, String... ifMatch) {
    var request = anna().contentType("application/json").body(body.toString());
    for (String tag : ifMatch) {
      request.header("If-Match", tag);
    }
    return request.put(self);
  }
}
