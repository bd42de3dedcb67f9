package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.operations.Dashboard;
import dev.stepwell.operations.PrometheusRules;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.IdentityProvider;
import dev.stepwell.testing.RequiresTool;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real Prometheus scrapes the packaged application, which is asked for all that it has: every
 * expression of the dashboard and of the rules finds something.
 */
@RequiresTool("prometheus")
class ObservabilityIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:http_server|stepwell|agroal|jvm|process)_[a-z0-9_]+");
  private static final Pattern RECORDED = Pattern.compile("stepwell:[a-z0-9_:]+");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static StepwellProcess stepwell;
  private static Prometheus prometheus;
  private static List<String> expressions;

  @BeforeAll
  static void start() throws Exception {
    Path directory = Path.of("target", "drills", "observability").toAbsolutePath();
    Directories.delete(directory);
    Files.createDirectories(directory);
    stepwell =
        StepwellProcess.start(
            StepwellProcess.PACKAGED,
            directory,
            Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                IdentityProvider.url(),
                // Small, so that the collector has something to do.
                "JAVA_TOOL_OPTIONS",
                "-XX:+UseSerialGC -Xmn8m"));
    stepwell.ready();
    prometheus = Prometheus.start(directory, PrometheusRules.FILE, stepwell.port());
    expressions =
        Stream.concat(
                Dashboard.read().expressions("1m").stream(),
                PrometheusRules.read().expressions().stream())
            .distinct()
            .toList();
  }

  @AfterAll
  static void stop() throws Exception {
    prometheus.close();
    stepwell.close();
  }

  @Test
  void every_expression_has_data() throws Exception {
    CompletableFuture<HttpResponse<Stream<String>>> stream =
        CLIENT.sendAsync(get("/api/v1/releases/stream"), BodyHandlers.ofLines());
    Desk desk = new Desk();
    desk.approve(
        stepwell,
        desk.submit(
            stepwell,
            Body.titled("For the metrics")
                .put(
                    EntryType.CONDITION,
                    "sciatica",
                    it -> it.put("summary", it.get("summary").asText() + " Again."))));

    List<String> missing = new ArrayList<>(expressions);
    Instant end = Instant.now().plus(PATIENCE);
    for (int round = 0; !missing.isEmpty() && Instant.now().isBefore(end); round++) {
      askForEverything(round);
      List<String> still = new ArrayList<>();
      for (String expression : missing) {
        if (!prometheus.hasData(expression)) {
          still.add(expression);
        }
      }
      missing = still;
      Thread.sleep(500);
    }

    assertThat(missing).as("without data").isEmpty();
    stream.cancel(true);
  }

  /** That there is data shows little of a name beside "or vector(0)". */
  @Test
  void every_name_in_an_expression_is_exposed_or_recorded() throws Exception {
    askForEverything(0);

    Eventually.holds(() -> assertThat(found(METRIC)).isNotEmpty().isSubsetOf(exposed()));
    assertThat(found(RECORDED)).isNotEmpty().isSubsetOf(PrometheusRules.read().recorded());
  }

  private static Set<String> exposed() throws IOException, InterruptedException {
    return CLIENT
        .send(get("/q/metrics"), BodyHandlers.ofString())
        .body()
        .lines()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern name) {
    return expressions.stream()
        .flatMap(it -> name.matcher(it).results())
        .map(it -> it.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void askForEverything(int round) throws IOException, InterruptedException {
    send(get(PATHWAY));
    send(get("/api/v1/conditions?q=" + round));
    send(get("/api/v1/conditions?release=1&q=" + round));
    send(get("/api/v1/conditions/none"));
    send(get("/nowhere"));
    send(post("/api/v1/change-requests", "{}"));
    send(post(PATHWAY + "/evaluations", "{\"trials\": []}"));
    send(post(PATHWAY + "/evaluations", "{\"trials\": 1}"));
  }

  private static HttpRequest get(String path) {
    return HttpRequest.newBuilder(stepwell.uri(path)).build();
  }

  private static HttpRequest post(String path, String body) {
    return HttpRequest.newBuilder(stepwell.uri(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static void send(HttpRequest request) throws IOException, InterruptedException {
    CLIENT.send(request, BodyHandlers.discarding());
  }
}
