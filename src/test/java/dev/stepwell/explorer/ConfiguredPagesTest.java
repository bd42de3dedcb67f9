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

/** With an emergency number, and evaluations for partners only. */
@QuarkusTest
@TestProfile(ConfiguredPagesTest.Configured.class)
class ConfiguredPagesTest {

  /** The settings of this test. */
  public static class Configured extends OneRelease {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("stepwell.explorer.emergency-number", "112");
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
