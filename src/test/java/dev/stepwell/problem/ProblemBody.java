package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** Compares a whole problem; only the trace id may be any. */
public final class ProblemBody {

  private ProblemBody() {}

  /**
   * Asserts that the answer is this problem; in its text, {@code TRACE} stands for any trace id.
   */
  public static void assertThatIs(String expected, Response answer) {
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
    assertThat(masked(answer.asString())).isEqualTo(expected.replaceAll("\n *", ""));
  }

  /** The text with {@code TRACE} in the place of a well-formed trace id. */
  public static String masked(String text) {
    return text.replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "\"traceId\":\"TRACE\"");
  }
}
