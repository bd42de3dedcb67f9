package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;

/** Bodies that are no JSON. */
final class MalformedJson {

  private MalformedJson() {}

  /** How a body is refused that is no JSON. */
  static String malformed(String body) {
    return malformed(bytes(body));
  }

  static String malformed(byte[] body) {
    var problem = catchThrowableOfType(Problem.class, () -> JsonBody.of(body));
    assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
    assertThat(problem.faults()).isEmpty();
    return problem.detail();
  }

  static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
