package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Reason.Code;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

  @ParameterizedTest
  @CsvSource({
    "tried-long-enough, MET, DAYS",
    "relief-ended, MET, DAYS",
    "not-tolerated, MET, DAYS",
    "length-unknown, UNKNOWN, DAYS",
    "too-short, UNMET, DAYS",
    "ongoing, UNMET, DAYS",
    "relief, UNMET, DAYS",
    "declined, UNMET, DAYS",
    "not-tried, UNMET, DAYS",
    "trials-not-answered, UNKNOWN, DAYS",
    "enough-tried, MET, TREATMENTS",
    "tried-for-unknown-length, UNKNOWN, TREATMENTS",
    "too-few-tried, UNMET, TREATMENTS",
    "none-for-its-time, UNMET, TREATMENTS",
    "long-enough, MET, DAYS",
    "care-of-unknown-length, UNKNOWN, DAYS",
    "not-long-enough, UNMET, DAYS",
    "answered-as-asked, MET, DAYS",
    "answered-otherwise, UNMET, DAYS",
    "not-answered, UNKNOWN, DAYS"
  })
  void every_code_gives_a_reason_for_one_verdict_and_says_what_its_numbers_count(
      String term, Verdict verdict, Reason.Unit unit) {
    Code code =
        Arrays.stream(Code.values()).filter(it -> it.term().equals(term)).findFirst().orElseThrow();

    assertThat(code.verdict()).isEqualTo(verdict);
    assertThat(code.unit()).isEqualTo(unit);
  }

  @Test
  void the_table_above_has_every_code() {
    assertThat(Code.values()).hasSize(20);
  }
}
