package dev.stepwell.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.IdentityProvider;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A provider that takes a connection, and then says nothing. */
@QuarkusTest
@TestProfile(SilentProviderTest.Silent.class)
class SilentProviderTest {

  public static class Silent implements QuarkusTestProfile {

    /** Connections wait here to be taken, until the JVM ends. */
    private static final ServerSocket SOCKET = open();

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.discovery-enabled",
          "false",
          "quarkus.oidc.jwks-path",
          "http://127.0.0.1:" + SOCKET.getLocalPort() + "/keys",
          "quarkus.oidc.connection-timeout",
          "1S",
          "quarkus.oidc.token.issuer",
          IdentityProvider.url());
    }

    private static ServerSocket open() {
      try {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void whoever_signs_in_is_told_soon_that_it_is_away() {
    String token = Tokens.of("ben", "reviewer");

    Response page =
        soon(
            () ->
                given()
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("token", token)
                    .post("/change-requests"));

    assertThat(page.asString()).contains("The identity provider does not answer", "<form");
  }

  @Test
  void the_api_tells_so_too() {
    Response answer =
        soon(
            () ->
                given()
                    .header("Authorization", Tokens.bearer("ben", "reviewer"))
                    .get("/api/v1/change-requests"));

    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
  }

  private static Response soon(Supplier<Response> request) {
    long start = System.nanoTime();
    Response answer = request.get();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    return answer;
  }
}
