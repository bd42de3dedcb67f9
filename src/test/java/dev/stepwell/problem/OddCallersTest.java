package dev.stepwell.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can send leaves nothing behind: no kept names, no series of metrics, no 500. */
@QuarkusTest
class OddCallersTest {

  private static final int MORE_THAN_THE_FRAMEWORK_KEEPS = 120;

  @Test
  void a_health_group_that_nobody_made_is_not_found_however_many_are_asked_for() {
    for (int i = 0; i < MORE_THAN_THE_FRAMEWORK_KEEPS; i++) {
      assertThat(given().get("/q/health/group/g" + i).statusCode()).isEqualTo(404);
    }
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET, POST", "(x)", "a/b", "g t", "get"})
  void a_preflight_for_what_is_no_method_is_refused_as_any_other(String method) {
    var answer =
        given()
            .header("Origin", "https://a.example")
            .header("Access-Control-Request-Method", method)
            .options("/api/v1/conditions");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void metrics_know_routes_and_methods_and_no_callers_inventions() {
    double before = Metrics.requests();
    given().get("/api/v1/conditions/sciatica/pathway");
    Wire.exchange("INVENTED /api/v1/invented HTTP/1.1", "Host: a.example", "Connection: close");
    Wire.exchange("CONNECT invented.example:80 HTTP/1.1", "Host: a.example", "Connection: close");
    given().put("/api/v1/conditions/invented");
    given().urlEncodingEnabled(false).get("/api/%ffinvented");

    Eventually.holds(() -> assertThat(Metrics.requests()).isGreaterThanOrEqualTo(before + 5));
    String metrics = given().get("/q/metrics").asString();

    assertThat(metrics)
        .contains("uri=\"/api/v1/conditions/{slug}/pathway\"")
        .contains("stepwell_catalog_release ")
        .contains("stepwell_catalog_release_age_seconds ")
        .contains("stepwell_catalog_reviews_overdue ")
        .doesNotContain("invented", "INVENTED");
  }

  @Test
  void what_is_spelled_otherwise_is_shared_no_more_than_the_plain_path() {
    assertThat(
            given()
                .urlEncodingEnabled(false)
                .get("//q/metrics")
                .header("Access-Control-Allow-Origin"))
        .isNull();
    assertThat(
            given()
                .urlEncodingEnabled(false)
                .get("/%71/metrics")
                .header("Access-Control-Allow-Origin"))
        .isNull();
  }

  @Test
  void every_answer_says_when_it_was_made() {
    assertThat(given().get("/api/v1/conditions").header("Date")).endsWith(" GMT");
    assertThat(given().get("/nope").header("Date")).endsWith(" GMT");
  }
}
