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

  private static final String EVALUATION =
      "POST %s/evaluations HTTP/1.1\r\nHost: localhost\r\n".formatted(PATHWAY)
          + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";

  @Test
  void who_asks_and_does_not_read_cannot_fill_the_memory_and_others_are_answered(TestInfo test)
      throws Exception {
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
        for (int i = 0; i < 90; i++) {
          try (Socket client = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
            send(client, "GET /q/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(body(client.getInputStream())).as("number %d", i).contains("# HELP");
          }
        }
        assertThat(left(process, "no-room")).isPositive();
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
  void in_a_burst_of_more_than_can_be_read_each_is_answered(TestInfo test) throws Exception {
    // Where 80 have a place, 100 are read and 120 may be connected: of 105 some are not read.
    int places = 80;
    int all = 105;
    try (StepwellProcess process =
        start(test, Map.of("STEPWELL_MOST_CONNECTIONS", Integer.toString(places)))) {
      List<Socket> listening = new ArrayList<>();
      List<Socket> burst = new ArrayList<>();
      try {
        while (listening.size() < places) {
          listening.add(Eventually.get(() -> listener(process)));
        }
        while (listening.size() + burst.size() < all) {
          burst.add(new Socket(InetAddress.getLoopbackAddress(), process.port()));
        }
        Eventually.holds(
            () -> assertThat(metric(process, "stepwell_connections")).isGreaterThanOrEqualTo(all));
        for (Socket client : burst) {
          send(client, "GET " + PATHWAY + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        for (Socket client : burst) {
          client.setSoTimeout(60_000);
          String head = new String(client.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
          assertThat(head)
              .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
              .containsIgnoringCase("\r\nretry-after: 1\r\n")
              .containsIgnoringCase("\r\nconnection: close\r\n")
              .contains("\"type\":\"/problems/unavailable\"");
        }
      } finally {
        close(listening);
        close(burst);
      }
      Eventually.holds(() -> given().port(process.port()).get(PATHWAY).then().statusCode(200));
    }
  }

  @Test
  void what_is_asked_behind_a_stream_is_not_read(TestInfo test) throws Exception {
    try (StepwellProcess process = start(test, Map.of());
        Socket asking = listener(process)) {
      Thread sending = new Thread(() -> sendUnlessClosed(asking, CATALOG.repeat(500_000)));
      sending.start();
      sending.join(3_000);
      assertThat(sending.isAlive()).as("waits until it is read").isTrue();

      assertThat(metric(process, "stepwell_connections_held_bytes")).isLessThan(1_000_000);
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
  void what_stands_behind_a_request_that_was_not_understood_is_not_answered(TestInfo test)
      throws Exception {
    try (StepwellProcess process = start(test, Map.of())) {
      for (String refused :
          List.of(
              "GET /api/v1 HTTP/1.1\r\nHost: one\r\nHost: another\r\n\r\n",
              "GET /api/v1/<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
              "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}",
              "PUT /q/metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}")) {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
          send(client, refused + CATALOG.repeat(10));

          assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
              .startsWith("HTTP/1.1 4")
              .containsOnlyOnce("HTTP/1.1 ");
        }
      }
    }
  }

  /** Whoever answers one within the end of the one before has no stack for so many. */
  @Test
  void requests_that_wait_behind_large_answers_are_answered_however_many_they_are(TestInfo test)
      throws Exception {
    String evaluation = EVALUATION.formatted(2) + "{}";
    try (StepwellProcess process = start(test, Map.of());
        Socket client = new Socket()) {
      client.setReceiveBufferSize(4096);
      client.setSoTimeout(20_000);
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), process.port()));
      Thread sending =
          new Thread(
              () ->
                  sendUnlessClosed(
                      client,
                      CATALOG.repeat(40)
                          + CATALOG.replace("catalog", "conditions/unknown").repeat(400)
                          + evaluation.repeat(40)));
      sending.start();
      Thread.sleep(2_000);

      var answers = new BufferedInputStream(client.getInputStream());
      for (int i = 0; i < 40; i++) {
        body(answers);
      }
      for (int i = 0; i < 400; i++) {
        assertThat(body(answers)).as("number %d", i).contains("/api/v1/conditions/unknown\"");
      }
      for (int i = 0; i < 40; i++) {
        assertThat(body(answers)).as("evaluation %d", i).contains("\"disposition\"");
      }
      sending.join();
    }
  }

  @Test
  void who_hangs_up_with_half_a_request_behind_others_is_no_news(TestInfo test) throws Exception {
    try (StepwellProcess process = start(test, Map.of())) {
      for (int i = 0; i < 20; i++) {
        try (Socket client = new Socket()) {
          client.setReceiveBufferSize(4096);
          client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), process.port()));
          client.setSoLinger(true, 0);
          send(client, CATALOG.repeat(30) + EVALUATION.formatted(100) + "{");
          Thread.sleep(50);
        }
      }
      Eventually.holds(
          () -> assertThat(metric(process, "stepwell_connections")).isLessThanOrEqualTo(5));
      assertThat(process.output()).doesNotContain("Exception");
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

  /** Who listens to the stream of releases, and has a place for as long as it likes. */
  private static Socket listener(StepwellProcess process) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), process.port());
    try {
      send(client, STREAM);
      assertThat(new String(client.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200 OK");
      return client;
    } catch (AssertionError noPlace) {
      client.close();
      throw noPlace;
    }
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
