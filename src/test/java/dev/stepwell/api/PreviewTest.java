package dev.stepwell.api;

import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Any read, and an evaluation, as a change request would make it. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class PreviewTest {

  private static String draft() {
    return Editors.draft(
        Body.titled("Fewer weeks of words")
            .put(EntryType.CONDITION, "herniated-disc", it -> it.put("summary", "A preview."))
            .put(
                EntryType.PATHWAY,
                "herniated-disc",
                it -> ((ObjectNode) it.at("/steps/1")).put("title", "Exercises, first of all")));
  }

  @Test
  void a_read_shows_what_would_be_and_is_for_nobody_else() {
    Response published = given().get("/api/v1/conditions/herniated-disc");

    Response preview = ben().get("/api/v1/conditions/herniated-disc?changeRequest=" + draft());

    preview
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .body("summary", equalTo("A preview."));
    assertThat(preview.header("ETag")).isNull();
    assertThat(preview.header("Catalog-Preview")).isNotBlank();
    Response after = given().get("/api/v1/conditions/herniated-disc");
    assertThat(after.asString()).isEqualTo(published.asString());
    assertThat(after.header("ETag")).isEqualTo(published.header("ETag"));
  }

  @Test
  void a_picture_shows_what_would_be() {
    String address = "/api/v1/conditions/herniated-disc/pathway.svg";

    Response preview = ben().get(address + "?changeRequest=" + draft());

    assertThat(preview.asString()).contains("Exercises, first of all");
    assertThat(preview.headers().getValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(preview.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(given().get(address).asString()).doesNotContain("Exercises, first of all");
  }

  @Test
  void a_list_goes_on_in_the_preview() {
    String id = draft();
    Response first = ben().get("/api/v1/conditions?limit=5&changeRequest=" + id);
    String next = first.path("next");

    assertThat(next).contains("changeRequest=" + id);
    Response second = ben().get(next);
    second.then().statusCode(200).body("items.size()", equalTo(5));
    assertThat(second.jsonPath().getList("items.slug"))
        .doesNotContainAnyElementsOf(first.jsonPath().getList("items.slug"));
    assertThat(first.asString() + second.asString()).contains("A preview.");
  }

  @Test
  void an_evaluation_stands_on_the_pathway_that_would_be() {
    String path = "/api/v1/conditions/herniated-disc/pathway/evaluations";
    String digest = given().contentType("application/json").body("{}").post(path).path("digest");

    Response preview =
        anna().contentType("application/json").body("{}").post(path + "?changeRequest=" + draft());

    preview.then().statusCode(200);
    assertThat((String) preview.path("digest")).isNotEqualTo(digest);
  }

  @Test
  void whoever_has_no_role_sees_no_preview() {
    given()
        .get("/api/v1/conditions/herniated-disc?changeRequest=" + draft())
        .then()
        .statusCode(401);
    Editors.as("paul", "partner")
        .get("/api/v1/conditions/sciatica?changeRequest=1")
        .then()
        .statusCode(403);
  }

  @Test
  void wrong_previews_are_refused() {
    anna().get("/api/v1/conditions?changeRequest=999999").then().statusCode(404);
    anna()
        .get("/api/v1/conditions?changeRequest=mine")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("changeRequest"));
    anna()
        .get("/api/v1/conditions?release=1&changeRequest=1")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("release-and-change-request"));
    anna().get("/api/v1/conditions/sciatca?changeRequest=" + draft()).then().statusCode(404);
  }
}
