package dev.stepwell.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthenticationFailuresTest {

  @Inject FailureHandlerSeen seen;

  @Test
  void the_framework_names_the_route_of_no_request_beforehand() {
    given().get("/api/v1/conditions?limit=3").then().statusCode(200);

    assertThat(seen.last().getClass().getName())
        .startsWith(AuthenticationFailures.class.getName())
        .doesNotContain("io.quarkus");
  }

  @Test
  void one_that_fails_late_is_a_401_like_any_other() {
    var answer = given().header(FailureHandlerSeen.FAILING, "1").get("/api/v1/conditions?limit=3");

    answer.then().statusCode(401).header("Content-Type", "application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unauthorized");
    assertThat(answer.asString()).doesNotContain("broken");
  }
}
