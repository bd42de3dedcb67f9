package dev.stepwell.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDriftTest {

  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  @Test
  void what_is_served_is_what_is_committed() throws IOException {
    String served =
        given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    if (System.getProperty("update-openapi") != null) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(Files.readString(COMMITTED))
        .as("run: make openapi-update, or the commands that it names")
        .isEqualTo(served);
  }
}
