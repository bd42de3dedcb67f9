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
}
