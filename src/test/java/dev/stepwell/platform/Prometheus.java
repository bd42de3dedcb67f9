package dev.stepwell.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.testing.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real Prometheus on loopback that scrapes one process every second. */
final class Prometheus implements AutoCloseable {

  private static final String SETTINGS =
      """
      global:
        scrape_interval: 1s
        evaluation_interval: 1s
      rule_files: ["%s"]
      scrape_configs:
        - job_name: stepwell
          metrics_path: /q/metrics
          static_configs:
            - targets: ["127.0.0.1:%d"]
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private Prometheus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param directory where its data and its log go
   * @param rules the file of its rules
   * @param scraped the port of what it scrapes
   */
  static Prometheus start(Path directory, Path rules, int scraped) throws IOException {
    int port = FreePort.take();
    Path settings = directory.resolve("prometheus.yml");
    Files.writeString(settings, SETTINGS.formatted(rules.toAbsolutePath(), scraped));
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + settings,
                "--storage.tsdb.path=" + directory.resolve("prometheus-data"),
                "--web.listen-address=127.0.0.1:" + port)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(process, port);
  }

  /** Whether an expression has data, and not only what is no number. */
  boolean hasData(String expression) throws IOException, InterruptedException {
    JsonNode answer = query(expression);
    if (!answer.path("status").asText().equals("success")) {
      return false;
    }
    for (JsonNode sample : answer.required("data").required("result")) {
      if (!sample.required("value").get(1).textValue().equals("NaN")) {
        return true;
      }
    }
    return false;
  }

  /** What it answers to an expression; nothing while it is not up. */
  JsonNode query(String expression) throws IOException, InterruptedException {
    String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + query);
    try {
      return new ObjectMapper()
          .readTree(
              client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
    } catch (ConnectException e) {
      return new ObjectMapper().createObjectNode();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      process.destroyForcibly();
    }
  }
}
