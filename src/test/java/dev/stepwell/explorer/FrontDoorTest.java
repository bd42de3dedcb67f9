package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the server alone. */
@QuarkusTest
@TestProfile(OneRelease.class)
class FrontDoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "*/*"})
  void a_person_finds_the_first_page(String accept) {
    Response page = given().accept(accept).get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void a_program_is_led_to_the_api() {
    Response door = given().redirects().follow(false).accept("application/json").get("/");

    assertThat(door.statusCode()).isEqualTo(303);
    assertThat(door.header("Location")).isEqualTo("/api/v1");
    assertThat(door.header("Vary")).isEqualTo("Accept");
  }

  @Test
  void it_can_only_be_read() {
    Response refusal = given().post("/");

    assertThat(refusal.statusCode()).isEqualTo(405);
    assertThat(refusal.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }
}
