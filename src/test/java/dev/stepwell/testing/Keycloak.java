package dev.stepwell.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A Keycloak from its published distribution, on loopback, with the realm of {@code
 * keycloak/stepwell-realm.json}. The profile keycloak unpacks it.
 */
public final class Keycloak implements AutoCloseable {

  private static final Path REALM = Path.of("src/test/resources/keycloak/stepwell-realm.json");
  private static final Path LOG = Path.of("target", "keycloak.log");

  /** The first start builds it anew, on a slow machine for minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port, with nothing in it but the realm, and waits until it serves it. */
  public static Keycloak start() throws Exception {
    Path home = Path.of(System.getProperty("keycloak.home"));
    Path data = Files.createDirectories(home.resolve("data"));
    delete(data.resolve("h2"));
    Path realms = Files.createDirectories(data.resolve("import"));
    Files.copy(REALM, realms.resolve("stepwell-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    int port = FreePort.take();
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    Keycloak keycloak = new Keycloak(builder.start(), port);
    keycloak.awaitRealm();
    return keycloak;
  }

  /** The address of the realm: what is configured as the provider. */
  public String realm() {
    return "http://127.0.0.1:%d/realms/stepwell".formatted(port);
  }

  /** An access token for a user of the realm, who logs in to a client of it. */
  public String token(String user, String client) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", user)
        .formParam("password", user + "-of-the-tests")
        .post(realm() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** Ends what this started, and nothing else. */
  @Override
  public void close() {
    Stream<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    all.toList().forEach(ProcessHandle::destroy);
    assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(1));
  }

  private void awaitRealm() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isServingRealm()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new AssertionError("Keycloak did not start:\n" + Files.readString(LOG));
      }
      Thread.sleep(500);
    }
  }

  private boolean isServingRealm() throws InterruptedException {
    URI discovery = URI.create(realm() + "/.well-known/openid-configuration");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
