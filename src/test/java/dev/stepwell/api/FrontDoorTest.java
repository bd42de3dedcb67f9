package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the server alone. */
@QuarkusTest
@TestProfile(OneRelease.class)
class FrontDoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "application/json", "*/*"})
  void it_leads_to_a_page_that_is_there(String accept) {
    Reply door = Ask.get("/", "Accept", accept);

    assertThat(door.status()).isEqualTo(303);
    assertThat(door.bytes()).isEmpty();
    Reply page = Ask.get(door.header("Location"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void it_can_only_be_read() {
    Reply refusal = Ask.send("POST", "/");

    assertThat(refusal.status()).isEqualTo(405);
    assertThat(refusal.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }
}
