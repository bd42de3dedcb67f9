package dev.stepwell.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SideDoorTest {

  private static final Caller EVERYTHING =
      new Caller("id", "root", EnumSet.allOf(Role.class), Optional.empty(), "127.0.0.1");

  @Inject SideDoor door;

  @Test
  void an_operation_is_for_those_for_whom_it_says_it_is() {
    assertThat(door.isFor(EVERYTHING, "GET", "/api/v1/change-requests/7")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /api/v1/change-requests/7",
    "POST,  /api/v1/change-requests/7/publish",
    "POST,  /api/v1/change-requests/7/approve/now",
    "POST,  /api/v1/conditions",
    "GET,   /api/v1/nothing",
    "GET,   /elsewhere"
  })
  void what_is_no_operation_is_for_nobody(String method, String path) {
    assertThat(door.isFor(EVERYTHING, method, path)).isFalse();
  }
}
