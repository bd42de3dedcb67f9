package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.IdentityProvider;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * One setting sends spans of the packaged application to a collector; without it there are none.
 */
class TracesIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Desk DESK = new Desk();

  @Test
  void publications_loads_and_renderings_are_spans_of_the_requests_that_they_are_for(TestInfo test)
      throws Exception {
    Path directory = StepwellProcess.emptyDirectory(test);
    String tokens = IdentityProvider.url();
    try (TraceReceiver receiver = TraceReceiver.start()) {
      try (StepwellProcess silent =
          start(directory, Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", tokens))) {
        DESK.approve(silent, DESK.submit(silent, change("One.")));
      }
      try (StepwellProcess traced =
          start(
              directory,
              Map.of(
                  "QUARKUS_OIDC_AUTH_SERVER_URL",
                  tokens,
                  "STEPWELL_TRACING_ENDPOINT",
                  receiver.address()))) {
        get(traced, PATHWAY + "?release=1", "00-" + TRACE + "-" + CALLER + "-01");
        String missing = get(traced, "/api/v1/conditions/anna-brandt");
        String refused = get(traced, "/api/v1/conditions?q=%FF");
        evaluate(traced);
        DESK.approve(traced, DESK.submit(traced, change("Two.")));

        Span approval =
            await(receiver, it -> it.getName().endsWith("/change-requests/{id}/approve"));
        Span publication = await(receiver, it -> it.getName().equals("publish"));
        assertThat(publication.getParentSpanId()).isEqualTo(approval.getSpanId());
        assertThat(publication.getTraceId()).isEqualTo(approval.getTraceId());

        assertThatThePastReadIsThatOfItsCaller(receiver);

        Span notFound = await(receiver, it -> it.getName().equals("GET /api/v1/conditions/{slug}"));
        assertThat(missing).contains("\"traceId\":\"%s\"".formatted(hex(notFound.getTraceId())));
        assertThat(notFound.getParentSpanId()).isEqualTo(ByteString.EMPTY);
        assertThat(refused).contains("\"status\":400");
        await(
            receiver, it -> refused.contains("\"traceId\":\"%s\"".formatted(hex(it.getTraceId()))));

        assertThat(traced.output()).contains(hex(approval.getTraceId()) + " audit outcome=done");
        assertThat(receiver.everything())
            .contains("stepwell")
            .doesNotContain("anna", "ben", "sciatica", "cauda-equina", "Two.", "127.0.0.1", "/q/");
      }
    }
  }

  private static void assertThatThePastReadIsThatOfItsCaller(TraceReceiver receiver) {
    Span request =
        await(receiver, it -> it.getName().equals("GET /api/v1/conditions/{slug}/pathway"));
    assertThat(hex(request.getTraceId())).isEqualTo(TRACE);
    assertThat(hex(request.getParentSpanId())).isEqualTo(CALLER);
    for (String part : List.of("load", "render")) {
      Span span =
          await(
              receiver,
              it -> it.getName().equals(part) && it.getTraceId().equals(request.getTraceId()));
      assertThat(span.getParentSpanId()).as(part).isEqualTo(request.getSpanId());
    }
  }

  private static Span await(TraceReceiver receiver, Predicate<Span> wanted) {
    return Eventually.get(
        () -> {
          var found = receiver.spans().stream().filter(wanted).findFirst();
          assertThat(found).as("came: %s", receiver.spans()).isPresent();
          return found.get();
        });
  }

  private static StepwellProcess start(Path directory, Map<String, String> environment)
      throws Exception {
    return StepwellProcess.start(StepwellProcess.PACKAGED, directory, environment).ready();
  }

  private static Body change(String words) {
    return Body.titled("A change")
        .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "Summary. " + words));
  }

  private static String get(StepwellProcess at, String path, String... traceparent)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at.uri(path));
    for (String header : traceparent) {
      request.header("traceparent", header);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static void evaluate(StepwellProcess at) throws Exception {
    var answer =
        CLIENT.send(
            HttpRequest.newBuilder(at.uri(PATHWAY + "/evaluations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"findings\": {\"cauda-equina\": \"present\"}}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
