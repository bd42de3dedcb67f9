package dev.stepwell.testing;

import static io.restassured.RestAssured.given;

import java.util.stream.Stream;

/**
 * What the service under test tells an operator. A request is counted a little after it was
 * answered: what is asked of its count holds {@link Eventually}.
 */
public final class Metrics {

  private static final String REQUESTS = "http_server_requests_seconds_count{";

  private Metrics() {}

  /** Its series, each with its value. */
  public static Stream<String> lines() {
    return given().get("/q/metrics").asString().lines().filter(it -> !it.startsWith("#"));
  }

  /** The value of a series; 0 where there is none yet. */
  public static double value(String series) {
    return lines().filter(it -> it.startsWith(series + " ")).mapToDouble(Metrics::valueIn).sum();
  }

  /** How many requests were counted, but for those of operators and of who listens for releases. */
  public static double requests() {
    return lines()
        .filter(it -> it.startsWith(REQUESTS))
        .filter(it -> !it.contains("uri=\"/q/") && !it.contains("/releases/stream\""))
        .mapToDouble(Metrics::valueIn)
        .sum();
  }

  private static double valueIn(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }
}
