package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With an emergency number, and evaluations for partners only. */
@QuarkusTest
@TestProfile(ConfiguredPagesTest.Configured.class)
class ConfiguredPagesTest {

  /** The settings of this test. */
  public static class Configured extends OneRelease {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("stepwell.emergency-number", "112");
      settings.put("stepwell.evaluations.partners-only", "true");
      return settings;
    }
  }

  @Test
  void the_number_is_where_the_catalog_speaks_of_one() {
    assertThat(Site.html("/"))
        .contains("<a class=\"call\" href=\"tel:112\">Call 112</a>", "Call 112 now.")
        .doesNotContain("the emergency number");
    assertThat(Site.html("/conditions/deep-vein-thrombosis"))
        .contains("all 112")
        .doesNotContain("the emergency number");
    assertThat(Site.html("/search?q=emergency").replaceAll("<[^>]*>", ""))
        .contains("Call 112 now.")
        .doesNotContainIgnoringCase("the emergency number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/vnd.mermaid"})
  void so_it_is_in_a_picture_but_for_one_of_a_release_which_never_changes(String type) {
    String pathway = "/api/v1/conditions/deep-vein-thrombosis/pathway";
    for (int i = 0; i < 3; i++) {
      Response picture = given().accept(type).get(pathway);
      Response pinned = given().accept(type).get(pathway + "?release=1");

      assertThat(picture.asString())
          .contains("Call 112 now.")
          .doesNotContain("the emergency number");
      assertThat(pinned.header("Cache-Control")).contains("immutable");
      assertThat(pinned.asString())
          .contains("Call the emergency number now.")
          .doesNotContain("Call 112");
      assertThat(picture.header("ETag")).isNotEqualTo(pinned.header("ETag"));
    }
    assertThat(given().get(pathway + ".svg").asString()).contains("Call 112 now.");
    assertThat(given().get(pathway).asString())
        .as("the data are the release's, whose digest a client can compute")
        .contains("Call the emergency number now.")
        .doesNotContain("112 now");
  }

  @Test
  void clients_are_told_it_at_the_entry_point_but_not_by_a_release_which_never_changes() {
    for (int i = 0; i < 3; i++) {
      Response current = given().get("/api/v1");
      Response pinned = given().get("/api/v1?release=1");

      assertThat(current.jsonPath().getString("emergencyNumber")).isEqualTo("112");
      assertThat(pinned.header("Cache-Control")).contains("immutable");
      assertThat(pinned.asString()).contains("\"number\":1").doesNotContain("emergencyNumber");
      assertThat(current.header("ETag")).isNotEqualTo(pinned.header("ETag"));
    }
  }

  @Test
  void the_questions_are_closed_where_evaluations_are() {
    String where = "/conditions/sciatica/where";
    Response page = Site.get(where);
    Response answer =
        given()
            .contentType("application/x-www-form-urlencoded; charset=utf-8")
            .formParam("finding.cauda-equina", "present")
            .post(where);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.asString())
        .contains("for partners of this service only")
        .doesNotContain("<form id=");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString()).doesNotContain("outcome emergency");
  }
}
