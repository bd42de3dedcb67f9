package dev.stepwell.operations.kubernetes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What the manifests ask for, the running service answers. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ProbedPathsTest {

  @Test
  void every_probe_and_the_metrics_are_answered() {
    assertThat(ProbedPaths.ofBase())
        .hasSize(4)
        .allSatisfy(path -> assertThat(given().get(path).statusCode()).as(path).isEqualTo(200));
  }
}
