package dev.stepwell.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Problem;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SideDoorTest {

  private static final String AT = "/test/side-door";

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

    Response refusal = entering(method, path);
    assertThat(refusal.statusCode()).isEqualTo(403);
    assertThat(refusal.asString())
        .isEqualTo("This needs the role of nobody; the token gives editor, reviewer and operator.");
  }

  @Test
  void who_may_use_an_operation_comes_in() {
    Response welcome = entering("POST", "/api/v1/change-requests/7/approve");

    assertThat(welcome.statusCode()).isEqualTo(200);
    assertThat(welcome.asString()).isEqualTo("rosa");
  }

  private static Response entering(String method, String path) {
    return given()
        .queryParam("token", Tokens.of("rosa", "editor", "reviewer", "operator"))
        .queryParam("method", method)
        .queryParam("path", path)
        .get(AT);
  }

  /** A page that does nothing but to ask the door; only there for this test. */
  @Singleton
  static class Front {

    private final SideDoor door;

    Front(SideDoor door) {
      this.door = door;
    }

    void install(@Observes Router router) {
      router.get(AT).handler(this::enter);
    }

    private void enter(RoutingContext context) {
      var asked = context.request().params();
      door.enter(
              context,
              Optional.of(asked.get("token")),
              String.valueOf(asked.get("method")),
              String.valueOf(asked.get("path")))
          .subscribe()
          .with(
              caller -> context.end(caller.name()),
              failure -> {
                Problem problem = (Problem) failure;
                context.response().setStatusCode(problem.status()).end(problem.detail());
              });
    }
  }
}
