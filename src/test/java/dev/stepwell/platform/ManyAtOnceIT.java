package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What takes more memory than a heap of 128 MiB has for all who ask for it at once. */
class ManyAtOnceIT {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void large_evaluations_that_the_framework_reads(TestInfo test) throws Exception {
    String body = "{}" + " ".repeat(65_000);
    askedByMany(
        test,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        "/api/v1/conditions/sciatica/pathway/evaluations;any?release=1");
  }

  @Test
  void metrics_under_any_name(TestInfo test) throws Exception {
    askedByMany(test, HttpRequest.newBuilder(), "/q/metrics/any");
  }

  /** Each gets an answer, and those one too many are told so; then it is as before. */
  private void askedByMany(TestInfo test, HttpRequest.Builder request, String path)
      throws Exception {
    String memory = "-Xmx128m -XX:+ExitOnOutOfMemoryError";
    try (StepwellProcess stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED,
                StepwellProcess.emptyDirectory(test),
                Map.of("JAVA_TOOL_OPTIONS", memory))
            .ready()) {
      HttpRequest one = request.uri(stepwell.uri(path)).build();
      for (int i = 0; i < 3; i++) {
        assertThat(answers(one, 1_000)).isSubsetOf(200, 503);
      }
      Eventually.holds(() -> assertThat(answers(one, 1)).containsExactly(200));
    }
  }

  private List<Integer> answers(HttpRequest request, int clients) {
    List<CompletableFuture<HttpResponse<Void>>> asked =
        Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding()))
            .limit(clients)
            .toList();
    return asked.stream().map(it -> it.join().statusCode()).toList();
  }
}
