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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Many large evaluations at once, in forms that the framework has to look at. */
class LargeEvaluationsIT {

  private static final String BODY = "{}" + " ".repeat(65_000);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void they_cannot_fill_the_memory_and_who_is_one_too_many_is_told_so(TestInfo test)
      throws Exception {
    String memory = "-Xmx128m -XX:+ExitOnOutOfMemoryError";
    try (StepwellProcess stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED,
                StepwellProcess.emptyDirectory(test),
                Map.of("JAVA_TOOL_OPTIONS", memory))
            .ready()) {
      HttpRequest large =
          HttpRequest.newBuilder(
                  stepwell.uri("/api/v1/conditions/sciatica/pathway/evaluations?release=1"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(BODY))
              .build();
      for (int i = 0; i < 3; i++) {
        List<CompletableFuture<Integer>> asked =
            IntStream.range(0, 1_000)
                .mapToObj(each -> client.sendAsync(large, BodyHandlers.discarding()))
                .map(it -> it.thenApply(HttpResponse::statusCode))
                .toList();
        assertThat(asked).extracting(CompletableFuture::join).isSubsetOf(200, 503);
      }
      Eventually.holds(
          () ->
              assertThat(client.send(large, BodyHandlers.discarding()).statusCode())
                  .isEqualTo(200));
    }
  }
}
