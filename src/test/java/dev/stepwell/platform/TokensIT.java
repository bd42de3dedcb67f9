package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.stepwell.testing.FreePort;
import dev.stepwell.testing.IdentityProvider;
import dev.stepwell.testing.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Whose tokens the packaged application accepts, by its profile and its configuration. */
class TokensIT {

  private static final Map<String, String> DEV = Map.of("QUARKUS_PROFILE", "dev");
  private static final String PROVIDER = "QUARKUS_OIDC_AUTH_SERVER_URL";
  private static final String GUARDED = "/api/v1/audit";

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @Test
  void inTheProfileDevItIssuesTokensOnThisMachineAloneAndNobodyElseTakesThem() throws Exception {
    String token;
    try (StepwellProcess dev = start(DEV)) {
      dev.awaitOutput("Tokens to try it out with, on this machine only: http://localhost:");
      token = devToken(dev, "?name=olga&role=operator&role=editor");
      assertThat(editorsPage(dev)).contains("href=\"/dev/tokens\"", "type=\"password\"");
      assertThat(read(dev, token).statusCode()).isEqualTo(200);
      assertThat(read(dev, devToken(dev, "?name=eve&role=editor")).statusCode()).isEqualTo(403);
      assertThat(read(dev, Tokens.of("eve", "operator")).statusCode()).isEqualTo(401);

      for (InetAddress other : addressesOfThisMachine()) {
        assertThatThrownBy(
                () -> {
                  try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, dev.port()), 1_000);
                  }
                })
            .as("%s", other)
            .isInstanceOf(ConnectException.class);
      }
    }
    try (StepwellProcess dev = start(DEV)) {
      assertThat(read(dev, token).statusCode()).as("a token of an earlier start").isEqualTo(401);
    }
    try (StepwellProcess production = start(Map.of())) {
      production.awaitOutput("No identity provider is configured (QUARKUS_OIDC_AUTH_SERVER_URL)");
      assertThat(read(production, token).statusCode()).isEqualTo(401);
      assertThat(read(production, token).jsonPath().getString("detail"))
          .contains("no identity provider is configured");
      assertThat(editorsPage(production))
          .contains("Nobody can sign in here: no identity provider is configured")
          .doesNotContain("type=\"password\"");
      assertThereAreNoDevTokens(production);
    }
    try (StepwellProcess production = start(Map.of(PROVIDER, IdentityProvider.url()))) {
      assertThat(read(production, Tokens.of("olga", "operator")).statusCode()).isEqualTo(200);
      assertThat(read(production, token).statusCode()).isEqualTo(401);
      assertThereAreNoDevTokens(production);
    }
  }

  @Test
  void withAProviderTheProfileDevIssuesNone() throws Exception {
    try (StepwellProcess dev =
        start(Map.of("QUARKUS_PROFILE", "dev", PROVIDER, IdentityProvider.url()))) {
      assertThat(read(dev, Tokens.of("olga", "operator")).statusCode()).isEqualTo(200);
      assertThereAreNoDevTokens(dev);
    }
  }

  @Test
  void whereOthersCouldAskForThemItDoesNotStart() throws Exception {
    for (String host : List.of("0.0.0.0", "::", "no-such-host.invalid")) {
      try (StepwellProcess dev =
          StepwellProcess.start(
              StepwellProcess.PACKAGED,
              directory,
              Map.of("QUARKUS_PROFILE", "dev", "QUARKUS_HTTP_HOST", host))) {
        assertThat(dev.exitCode()).isEqualTo(1);
        assertThat(dev.errors())
            .hasLineCount(1)
            .startsWith("In the profile dev, tokens are issued to whoever asks")
            .contains("not on " + host)
            .contains("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(dev.dataDirectory()).doesNotExist();
      }
    }
  }

  @Test
  void whileTheProviderIsAwayReadsGoOnAndTokensWait() throws Exception {
    int port = FreePort.take();
    String address = "http://127.0.0.1:" + port;
    try (StepwellProcess stepwell = start(Map.of(PROVIDER, address))) {
      String token = Tokens.issuedAt(address, "olga", "operator");

      given().port(stepwell.port()).get("/api/v1/conditions").then().statusCode(200);
      given().port(stepwell.port()).get(GUARDED).then().statusCode(401);
      Response away = read(stepwell, token);
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
      assertThat(away.header("Retry-After")).isEqualTo("5");

      HttpServer provider = IdentityProvider.startAt(port);
      try {
        assertThat(read(stepwell, token).statusCode()).isEqualTo(200);
      } finally {
        provider.stop(0);
      }
      assertThat(read(stepwell, token).statusCode()).as("its keys are known").isEqualTo(200);
    }
  }

  private StepwellProcess start(Map<String, String> environment) throws Exception {
    return StepwellProcess.start(StepwellProcess.PACKAGED, directory, environment).ready();
  }

  private static String devToken(StepwellProcess stepwell, String query) {
    return given()
        .port(stepwell.port())
        .post("/dev/tokens" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Response read(StepwellProcess stepwell, String token) {
    return given().port(stepwell.port()).header("Authorization", "Bearer " + token).get(GUARDED);
  }

  private static String editorsPage(StepwellProcess stepwell) {
    return given().port(stepwell.port()).get("/change-requests").asString();
  }

  private static void assertThereAreNoDevTokens(StepwellProcess stepwell) {
    for (String method : List.of("GET", "POST")) {
      Response answer =
          given().port(stepwell.port()).request(method, "/dev/tokens?name=olga&role=operator");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
  }

  /** Those by which others reach it; there may be none. */
  private static List<InetAddress> addressesOfThisMachine() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
        .toList();
  }
}
