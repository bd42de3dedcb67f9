package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Wire;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever headers come with an evaluation, the shortcut answers it as the framework, or lets it.
 */
@QuarkusTest
@TestProfile(OneRelease.class)
class EvaluationHeadersTest {

  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";
  private static final List<String> BODIES =
      List.of("{}", "{\"findings\":{\"cauda-equina\":\"present\"}}", "[]", "{\"more\":1}");

  private static final String PLAIN = "application/json";

  /** It means the same, and is looked at by the framework. */
  private static final String NOT_PLAIN = "application/json;v=1";

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Inject LongWay longWay;

  /** Names and values in turn. */
  static Stream<List<String>> ofNoConsequence() {
    return Stream.of(
        List.of("Authorization", Tokens.bearer("anna", "editor")),
        List.of("Authorization", Tokens.bearer("eve", "editor") + "x"),
        List.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."),
        List.of("Authorization", "Bearer nonsense"),
        List.of("Authorization", "Bearer "),
        List.of("Authorization", "Basic YW5uYTphbm5h"),
        List.of("Authorization", "Bearer one", "Authorization", "Bearer two"),
        List.of("Origin", "https://elsewhere.example"),
        List.of("Origin", "null"),
        List.of("Origin", "not an origin"),
        List.of("Origin", "https://elsewhere.example", "Authorization", "Bearer nonsense"),
        List.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"),
        List.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"),
        List.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01", "tracestate", "a=b"),
        List.of("traceparent", "no trace"),
        List.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01", "traceparent", "another"),
        List.of("Accept", "*/*"),
        List.of("Accept", "application/json"),
        List.of("Accept", "application/json", "Accept", "text/html"),
        List.of("Content-Type", "text/plain"),
        List.of("Accept-Encoding", "gzip"),
        List.of("Accept-Encoding", "identity;q=0"),
        List.of("Accept-Charset", "iso-8859-1"),
        List.of("Accept-Language", "nl"),
        List.of("If-None-Match", "*"),
        List.of("If-Match", "\"another\""),
        List.of("If-Modified-Since", "Thu, 26 Nov 2026 12:00:00 GMT"),
        List.of("Range", "bytes=0-1"),
        List.of("Cookie", "session=1"),
        List.of("X-HTTP-Method-Override", "DELETE"),
        List.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "elsewhere.example"),
        List.of("Forwarded", "for=192.0.2.1;host=elsewhere.example"),
        List.of("X-Forwarded-Prefix", "/elsewhere"),
        List.of("Content-Language", "nl"),
        List.of("Idempotency-Key", "one"));
  }

  /** Those with a say. */
  static Stream<List<String>> forTheFramework() {
    return Stream.of(
        List.of("Accept", ""),
        List.of("Accept", "application/*"),
        List.of("Accept", "APPLICATION/JSON"),
        List.of("Accept", "application/json, text/html"),
        List.of("Accept", "application/problem+json"),
        List.of("Accept", "text/html"),
        List.of("Accept", "nonsense"),
        List.of("Accept", "text/html", "Accept", "application/json"),
        List.of("Content-Encoding", "gzip"),
        List.of("Content-Encoding", "identity"),
        List.of("Content-Encoding", "nonsense"));
  }

  @ParameterizedTest
  @MethodSource("ofNoConsequence")
  void the_shortcut_answers_as_the_framework(List<String> headers) {
    for (String body : BODIES) {
      int begun = longWay.taken();

      Reply plain = post(PLAIN, body, headers);

      assertThat(longWay.taken()).as("the framework saw nothing of it").isEqualTo(begun);
      assertAlike(plain, post(NOT_PLAIN, body, headers));
      assertThat(longWay.taken()).as("the framework answered").isEqualTo(begun + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("forTheFramework")
  void what_the_framework_looks_at_is_left_to_it(List<String> headers) {
    for (String body : BODIES) {
      int begun = longWay.taken();

      Reply plain = post(PLAIN, body, headers);

      assertThat(longWay.taken()).isEqualTo(begun + 1);
      assertAlike(plain, post(NOT_PLAIN, body, headers));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Expect: 100-continue", "Expect: something else", "Transfer-Encoding: identity"})
  void so_is_what_no_client_sends_of_its_own_accord(String header) {
    int begun = longWay.taken();

    String plain = exchange(PLAIN, header);
    int taken = longWay.taken() - begun;

    assertThat(plain).isEqualTo(exchange(NOT_PLAIN, header));
    assertThat(longWay.taken()).as("both, or it is refused before").isEqualTo(begun + 2 * taken);
  }

  private static String exchange(String type, String header) {
    return Wire.exchange(
            "POST " + EVALUATIONS + " HTTP/1.1",
            "Host: stepwell.example",
            "Connection: close",
            "Content-Type: " + type,
            "Content-Length: 2",
            header,
            "",
            "{}")
        .replaceAll("(?m)^Date:.*\r\n", "")
        .replaceAll("[0-9a-f]{32}", "trace");
  }

  private static Reply post(String type, String body, List<String> headers) {
    return Ask.post(
        EVALUATIONS, type, body.getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
  }

  private static void assertAlike(Reply plain, Reply looked) {
    assertThat(plain.status()).isEqualTo(looked.status());
    assertThat(plain.lastingHeaders()).isEqualTo(looked.lastingHeaders());
    assertThat(withoutTrace(plain)).isEqualTo(withoutTrace(looked));
  }

  private static String withoutTrace(Reply reply) {
    return reply.text().replaceAll("[0-9a-f]{32}", "trace");
  }
}
