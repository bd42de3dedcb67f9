package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTypeTest {

  @ParameterizedTest
  @CsvSource({
    "400, BAD_REQUEST",
    "404, NOT_FOUND",
    "410, RETIRED",
    "412, STALE",
    "422, INVALID_BODY",
    "500, INTERNAL",
    "503, UNAVAILABLE",
    "418, OTHER_REQUEST_PROBLEM",
    "431, OTHER_REQUEST_PROBLEM",
    "502, OTHER_SERVER_PROBLEM",
  })
  void every_status_has_a_type(int status, ProblemType type) {
    assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
  }

  @Test
  void a_status_that_is_no_failure_becomes_a_500() {
    assertThat(Problem.ofStatus(-1).status()).isEqualTo(500);
    assertThat(Problem.ofStatus(200).type()).isEqualTo(ProblemType.INTERNAL);
  }

  @Test
  void a_name_is_found_again() {
    for (var type : ProblemType.values()) {
      assertThat(ProblemType.ofSlug(type.slug())).contains(type);
    }
    assertThat(ProblemType.ofSlug("NOT_FOUND")).isEmpty();
  }
}
