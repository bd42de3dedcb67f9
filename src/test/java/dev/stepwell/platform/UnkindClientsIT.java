package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stepwell.testing.Eventually;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What clients do to the packaged application that are too slow, too many, or gone. */
class UnkindClientsIT {

  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";
  private static final String STREAM =
      "GET /api/v1/releases/stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final String CATALOG = "GET /api/v1/catalog HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @Test
  void who_asks_and_does_not_read_cannot_fill_the_memory(TestInfo test) throws Exception {
    String memory = "-Xmx128m -XX:+ExitOnOutOfMemoryError";
    try (StepwellProcess process = start(test, Map.of("JAVA_TOOL_OPTIONS", memory))) {
      List<Socket> readers = new ArrayList<>();
      try {
        for (int i = 0; i < 500; i++) {
          Socket reader = new Socket();
          readers.add(reader);
          reader.setReceiveBufferSize(4096);
          reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), process.port()));
          send(reader, CATALOG.repeat(100));
        }
        Eventually.holds(() -> assertThat(left(process, "no-room")).isPositive());
        Eventually.holds(
            () ->
                assertThat(metric(process, "stepwell_connections_held_bytes"))
                    .isLessThanOrEqualTo(128 * 1024 * 1024 / 8));
        given().port(process.port()).get(PATHWAY).then().statusCode(200);
      } finally {
        close(readers);
      }
    }
  }

  @Test
  void where_too_many_wait_others_get_503_and_probes_do_not(TestInfo test) throws Exception {
    try (StepwellProcess process = start(test, Map.of("STEPWELL_MOST_CONNECTIONS", "40"))) {
      List<Socket> waiting = new ArrayList<>();
      try {
        Eventually.holds(
            () -> {
              close(waiting);
              for (int i = 0; i < 41; i++) {
                Socket client = new Socket(InetAddress.getLoopbackAddress(), process.port());
                waiting.add(client);
                send(client, "GET " + PATHWAY);
              }
              given()
                  .port(process.port())
                  .get(PATHWAY)
                  .then()
                  .statusCode(503)
                  .header("Retry-After", "1")
                  .header("Connection", "close")
                  .body("type", equalTo("/problems/unavailable"));
              given().port(process.port()).get("/q/health/live").then().statusCode(200);
            });
      } finally {
        close(waiting);
      }
      Eventually.holds(() -> given().port(process.port()).get(PATHWAY).then().statusCode(200));
      assertThat(metric(process, "stepwell_connections_refused_total")).isPositive();
      assertThat(process.output()).as("a line for each that was refused").doesNotContain(": 503");
      assertThat(given().port(process.port()).get("/q/metrics").asString())
          .as("counted apart from failures")
          .contains("uri=\"/refused\"");
    }
  }

  @Test
  void who_goes_on_asking_behind_a_stream_is_left_and_who_listens_is_not(TestInfo test)
      throws Exception {
    try (StepwellProcess process = start(test, Map.of());
        Socket listening = new Socket(InetAddress.getLoopbackAddress(), process.port());
        Socket asking = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
      for (Socket socket : List.of(listening, asking)) {
        send(socket, STREAM);
        assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 200 OK");
      }

      sendUnlessClosed(asking, CATALOG.repeat(1_000));

      Eventually.holds(() -> assertThat(left(process, "ahead")).isEqualTo(1));
      assertThat(metric(process, "stepwell_release_stream_clients")).isEqualTo(1);
    }
  }

  @Test
  void who_sends_bodies_in_crumbs_cannot_fill_the_memory(TestInfo test) throws Exception {
    String memory = "-Xmx128m -XX:+ExitOnOutOfMemoryError";
    String body =
        "POST %s/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                .formatted(PATHWAY)
            + "Transfer-Encoding: chunked\r\n\r\n";
    try (StepwellProcess process = start(test, Map.of("JAVA_TOOL_OPTIONS", memory))) {
      List<Socket> senders = new ArrayList<>();
      try {
        for (int i = 0; i < 200; i++) {
          Socket sender = new Socket(InetAddress.getLoopbackAddress(), process.port());
          senders.add(sender);
          sendUnlessClosed(sender, body);
          sendUnlessClosed(sender, "1\r\n \r\n".repeat(60_000));
        }
        Eventually.holds(() -> assertThat(left(process, "crumbs")).isEqualTo(200));
        given().port(process.port()).get(PATHWAY).then().statusCode(200);
      } finally {
        close(senders);
      }
    }
  }

  @Test
  void requests_that_are_sent_at_once_are_answered_whole_and_in_order_to_who_reads_slowly(
      TestInfo test) throws Exception {
    try (StepwellProcess process = start(test, Map.of());
        Socket client = new Socket()) {
      client.setReceiveBufferSize(4096);
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), process.port()));
      int catalog = given().port(process.port()).get("/api/v1/catalog").asByteArray().length;
      StringBuilder requests = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        requests.append(CATALOG).append(CATALOG.replace("catalog", "conditions/number-" + i));
      }
      send(client, requests.toString());
      Thread.sleep(1_000);

      var answers = new BufferedInputStream(client.getInputStream(), 2_048);
      for (int i = 0; i < 100; i++) {
        assertThat(body(answers)).as("catalog %d", i).hasSize(catalog);
        assertThat(body(answers)).contains("/api/v1/conditions/number-" + i + "\"");
        Thread.sleep(5);
      }
    }
  }

  @Test
  void who_hangs_up_in_the_middle_of_a_request_is_no_news(TestInfo test) throws Exception {
    try (StepwellProcess process = start(test, Map.of())) {
      for (int i = 0; i < 20; i++) {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
          client.setSoLinger(true, 0);
          send(client, "GET /api/v1/cata");
        }
      }
      given().port(process.port()).get(PATHWAY).then().statusCode(200);
      assertThat(process.output()).doesNotContain("Exception");
    }
  }

  private static StepwellProcess start(TestInfo test, Map<String, String> environment)
      throws Exception {
    return StepwellProcess.start(
            StepwellProcess.PACKAGED, StepwellProcess.emptyDirectory(test), environment)
        .ready();
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void sendUnlessClosed(Socket socket, String text) {
    try {
      send(socket, text);
    } catch (IOException e) {
      // That it was is what the test is about.
    }
  }

  /** That of the next answer. */
  private static String body(InputStream answers) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = answers.read();
      assertThat(next).as("after %s", head).isNotNegative();
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    assertThat(length.find()).as("%s", head).isTrue();
    return new String(
        answers.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.ISO_8859_1);
  }

  private static double left(StepwellProcess process, String reason) {
    return metric(process, "stepwell_connections_left_total{reason=\"" + reason + "\"}");
  }

  private static double metric(StepwellProcess process, String name) {
    return given()
        .port(process.port())
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(it -> it.startsWith(name + " "))
        .mapToDouble(it -> Double.parseDouble(it.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
