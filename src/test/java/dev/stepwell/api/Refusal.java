package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.ProblemBody;

/** Compares a refusal with what it should be, byte by byte. */
final class Refusal {

  private Refusal() {}

  /** Asserts that an answer, as it came over the wire, is this problem and nothing else. */
  static void assertIs(
      int status,
      String type,
      String title,
      String detail,
      String instance,
      String errors,
      String answer) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
        .containsIgnoringCase("\r\nCache-Control: no-store\r\n");
    String body =
        """
        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"%s",\
        "traceId":"TRACE"%s}\
        """
            .formatted(type, title, status, detail, instance, errors.replaceAll("\n *", ""));
    assertThat(ProblemBody.masked(answer)).endsWith("\r\n\r\n" + body);
  }
}
