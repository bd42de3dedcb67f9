package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.testing.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What SIGTERM does to whoever is connected to the packaged application. */
class GracefulStopIT {

  /** Far less than the time that is granted to requests under way. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final String LAST_CHUNK = "0";

  private static final String HISTORY = "{\"trials\": [], \"evaluateFor\": \"2026-11-22\"}";

  @Test
  void a_request_under_way_is_answered_and_streams_end(TestInfo test) throws Exception {
    try (StepwellProcess process = ready(test, "QUARKUS_SHUTDOWN_TIMEOUT", "10M")) {
      try (Socket listener = connect(process);
          Socket balancer = connect(process);
          Socket client = connect(process)) {
        send(listener, "GET /api/v1/releases/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
        BufferedReader stream = reader(listener);
        assertThat(stream.readLine()).isEqualTo("HTTP/1.1 200 OK");
        send(
            client,
            """
            POST /api/v1/conditions/sciatica/pathway/evaluations HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """
                .formatted(HISTORY.length()));
        send(client, HISTORY.substring(0, 10));
        awaitTwoUnderWay(process);

        process.terminate();
        Instant signal = Instant.now();
        while (!LAST_CHUNK.equals(stream.readLine())) {
          assertThat(Instant.now()).isBefore(signal.plus(SOON));
        }
        send(balancer, "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(reader(balancer).readLine())
            .as("a load balancer that asks is told to go")
            .startsWith("HTTP/1.1 503 ");
        assertThatThrownBy(() -> connect(process))
            .as("who comes now is to go elsewhere, and is not taken and then dropped")
            .isInstanceOf(ConnectException.class);

        send(client, HISTORY.substring(10));
        assertThat(reader(client).lines())
            .startsWith("HTTP/1.1 200 OK")
            .anyMatch(it -> it.contains("\"evaluatedFor\""));
        assertThat(process.exitCode()).isEqualTo(128 + 15);
        assertThat(Duration.between(signal, Instant.now())).isLessThan(SOON);
      }
    }
  }

  @Test
  void where_a_delay_is_wanted_all_goes_on_until_it_is_over(TestInfo test) throws Exception {
    try (StepwellProcess process = ready(test, "QUARKUS_SHUTDOWN_DELAY", "5S")) {
      process.terminate();
      Eventually.holds(() -> assertThat(process.isReady()).as("a balancer is told").isFalse());
      assertThatCode(() -> connect(process).close())
          .as("until it knows, others are taken")
          .doesNotThrowAnyException();
      Eventually.holds(
          () ->
              assertThatThrownBy(() -> connect(process).close())
                  .isInstanceOf(ConnectException.class));
      assertThat(process.exitCode()).isEqualTo(128 + 15);
    }
  }

  private static StepwellProcess ready(TestInfo test, String setting, String value)
      throws Exception {
    return StepwellProcess.start(
            StepwellProcess.PACKAGED, StepwellProcess.emptyDirectory(test), Map.of(setting, value))
        .ready();
  }

  /** The stream and the evaluation, beside the question for their number. */
  private static void awaitTwoUnderWay(StepwellProcess process) {
    Eventually.holds(
        () ->
            assertThat(given().port(process.port()).get("/q/metrics").asString())
                .containsPattern("(?m)^http_server_active_requests(\\{.*})? 3\\.0$"));
  }

  private static Socket connect(StepwellProcess process) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), process.port());
    socket.setSoTimeout((int) SOON.toMillis());
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
