package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/live", 200);
    answer("/dead", 503);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void what_answers_200_is_alive() {
    assertThat(HealthCheck.fault(probe("/live"))).isEmpty();
  }

  @Test
  void what_answers_anything_else_is_not() {
    assertThat(HealthCheck.fault(probe("/dead"))).contains(probe("/dead") + " answers 503");
  }

  @Test
  void what_does_not_answer_is_not() {
    URI probe = probe("/live");
    server.stop(0);

    assertThat(HealthCheck.fault(probe).orElseThrow()).startsWith(probe + " does not answer: ");
  }

  private void answer(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private URI probe(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
