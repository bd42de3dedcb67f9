package dev.stepwell.api;

import static dev.stepwell.testing.Metrics.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees: by route and never by path, and nothing of any person. */
@QuarkusTest
class MetricsTest {

  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";
  private static final int WAYS = 8;
  private static final String REQUESTS = "http_server_requests_seconds_count";

  @Inject DataSource dataSource;

  @Test
  void a_thousand_names_that_nobody_knows_add_no_series() throws IOException {
    double begun = Metrics.requests();
    ask("first");
    awaitRequests(begun + WAYS);
    Set<String> before = series();
    for (int i = 0; i < 1_000; i++) {
      ask("name-" + i);
    }

    awaitRequests(begun + 1_001 * WAYS);
    assertThat(series()).isEqualTo(before);
    assertThat(before).anyMatch(MetricsTest::tellsOfAnEvaluationBrokenOff);
    assertThat(before).noneMatch(it -> it.contains("first"));
  }

  /** That a client has hung up is noticed a little later. */
  private static void awaitRequests(double all) {
    Eventually.holds(() -> assertThat(Metrics.requests()).isGreaterThanOrEqualTo(all));
  }

  private static boolean tellsOfAnEvaluationBrokenOff(String series) {
    return series.contains(
        "status=\"RESET\",uri=\"/api/v1/conditions/{slug}/pathway/evaluations\"");
  }

  /**
   * The {@link #WAYS} to bring a name before the metrics, one of which hangs up before its time.
   */
  private void ask(String name) throws IOException {
    Ask.get("/api/v1/conditions/" + name);
    Ask.get("/api/v1/nowhere/" + name);
    Ask.get("/" + name + "?page=1");
    Ask.post("/api/v1/conditions/" + name + "/pathway/evaluations", "{}");
    Ask.send("DELETE", "/api/v1/conditions/" + name);
    Ask.send("OPTIONS", "/api/v1/treatments/" + name);
    Ask.send("POST", "/api/v1/change-requests/" + name + "/approve");
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String half =
          "POST /api/v1/conditions/%s/pathway/evaluations HTTP/1.1\r\nHost: a.example\r\n"
              .formatted(name);
      socket
          .getOutputStream()
          .write(
              (half + "Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{")
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/conditions, 200, /api/v1/conditions",
    "GET, /api/v1/conditions?page=1, 400, /api/v1/conditions",
    "GET, /api/v1/search?q=numb+saddle, 200, /api/v1/search",
    "GET, /api/v1/conditions/sciatica/pathway, 200, /api/v1/conditions/{slug}/pathway",
    "GET, /api/v1/conditions/none, 404, /api/v1/conditions/{slug}",
    "POST, /api/v1/change-requests, 401, /api/v1/change-requests",
    "GET, /api/v1/change-requests/7, 401, /api/v1/change-requests/{id}",
    "GET, /api/v1/nowhere, 404, /**",
    "DELETE, /api/v1/conditions, 405, /**",
  })
  void a_request_is_counted_by_its_route_whatever_comes_of_it(
      String method, String target, int status, String route) {
    String series =
        "%s{method=\"%s\",outcome=\"%s\",status=\"%d\",uri=\"%s\"}"
            .formatted(REQUESTS, method, outcome(status), status, route);
    double before = value(series);

    assertThat(Ask.send(method, target).status()).isEqualTo(status);

    Eventually.holds(() -> assertThat(value(series)).isEqualTo(before + 1));
  }

  @Test
  void durations_are_counted_up_to_the_bound_that_alerts_ask_for() {
    Ask.get("/api/v1/conditions");

    Eventually.holds(
        () ->
            assertThat(Metrics.lines())
                .anyMatch(
                    it ->
                        it.startsWith("http_server_requests_seconds_bucket{method=\"GET\"")
                            && it.contains("uri=\"/api/v1/conditions\",le=\"0.25\"}")));
  }

  @Test
  void an_evaluation_is_counted_by_its_disposition_and_by_nothing_else() {
    String emergencies = "stepwell_evaluations_total{disposition=\"emergency\"}";
    double before = value(emergencies);

    Ask.post(EVALUATIONS, "{\"findings\": {\"cauda-equina\": \"present\"}}");
    Ask.post(EVALUATIONS, "{\"findings\": {\"nothing-known\": \"present\"}}");

    assertThat(value(emergencies)).isEqualTo(before + 1);
    assertThat(Metrics.lines().filter(it -> it.startsWith("stepwell_evaluations_total{")))
        .hasSize(10)
        .allMatch(it -> it.matches("stepwell_evaluations_total\\{disposition=\"[a-z-]+\"} \\S+"));
  }

  @Test
  void a_read_that_was_asked_before_is_a_hit() {
    String hits = "stepwell_renditions_requests_total{result=\"hit\"}";
    String misses = "stepwell_renditions_requests_total{result=\"miss\"}";
    String rendered = "stepwell_renditions_rendering_seconds_count";
    String target = "/api/v1/conditions?q=never-asked-before";
    double missesBefore = value(misses);
    double renderedBefore = value(rendered);

    Ask.get(target);

    assertThat(value(misses)).isEqualTo(missesBefore + 1);
    assertThat(value(rendered)).isEqualTo(renderedBefore + 1);
    double hitsBefore = value(hits);

    Ask.get(target);

    assertThat(value(hits)).isEqualTo(hitsBefore + 1);
    assertThat(value(misses)).isEqualTo(missesBefore + 1);
  }

  @Test
  void how_much_there_is_in_the_catalog_is_told_by_type() {
    assertThat(value("stepwell_catalog_entries{type=\"condition\"}")).isEqualTo(16);
    assertThat(value("stepwell_catalog_entries{type=\"red-flag\"}")).isEqualTo(14);
    assertThat(value("stepwell_catalog_release")).isPositive();
  }

  @Test
  void a_replica_that_follows_nobody_is_not_overdue_to_look() {
    assertThat(value("stepwell_catalog_follow_silence_seconds")).isZero();
  }

  @Test
  void the_pool_of_connections_is_told_of() throws SQLException {
    dataSource.getConnection().close();

    assertThat(value("agroal_awaiting_count{datasource=\"default\"}")).isZero();
    assertThat(value("agroal_available_count{datasource=\"default\"}")).isPositive();
  }

  private static String outcome(int status) {
    return status < 400 ? "SUCCESS" : "CLIENT_ERROR";
  }

  /**
   * The series of ours, and of requests, without their values; but for the stream of releases,
   * whose clients in other tests may hang up meanwhile.
   */
  private static Set<String> series() {
    return Metrics.lines()
        .filter(it -> it.startsWith("http_server_requests") || it.startsWith("stepwell"))
        .filter(it -> !it.contains("uri=\"/api/v1/releases/stream\""))
        .map(it -> it.substring(0, it.lastIndexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
