package dev.stepwell.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the service on this machine whether it is alive, for an engine that runs a command to know:
 * a program of its own, as an image needs neither a shell nor an HTTP client for anything else.
 */
final class HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private HealthCheck() {}

  /** Exits with 0 where the service is alive; else with 1, and says why in one line. */
  public static void main(String... args) {
    String port = Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")).orElse("8080");
    Optional<String> fault = fault(URI.create("http://127.0.0.1:" + port + "/q/health/live"));
    fault.ifPresent(System.err::println);
    System.exit(fault.isPresent() ? 1 : 0);
  }

  /** Why what is there is not alive; empty where it is. */
  static Optional<String> fault(URI probe) {
    try {
      HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      int status = connection.getResponseCode();
      return status == HttpURLConnection.HTTP_OK
          ? Optional.empty()
          : Optional.of("%s answers %d".formatted(probe, status));
    } catch (IOException e) {
      return Optional.of("%s does not answer: %s".formatted(probe, e.getMessage()));
    }
  }
}
