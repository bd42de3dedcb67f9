package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElapsedCareTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy -42..0 insufficient-relief                                | met long-enough 42
          therapy -42..-21 insufficient-relief; medicines -21.. ongoing     | met long-enough 42
          therapy P6W not-tolerated                                         | met long-enough 42
          therapy P6W relief-ended; medicines insufficient-relief           | met long-enough 42
          none                                                              | unmet not-long-enough 0 42
          therapy -41..0 insufficient-relief                                | unmet not-long-enough 41 42
          therapy P3W insufficient-relief; medicines P20D not-tolerated     | unmet not-long-enough 41 42
          therapy -28..0 insufficient-relief; medicines -28..0 insufficient-relief | unmet not-long-enough 28 42
          therapy P9W relief                                                | unmet not-long-enough 0 42
          therapy P9W declined                                              | unmet not-long-enough 0 42
          therapy P3W insufficient-relief; medicines P3W not-tolerated      | unknown care-of-unknown-length 21 42
          therapy P5W insufficient-relief; medicines -14..0 not-tolerated   | unknown care-of-unknown-length 35 42
          therapy insufficient-relief                                       | unknown care-of-unknown-length 0 42
          therapy -99.. insufficient-relief                                 | unknown care-of-unknown-length 0 42
          therapy ongoing                                                   | unknown care-of-unknown-length 0 42
          unknown                                                           | unknown trials-not-answered
          """)
  void six_weeks_of_care_are_met_or_unmet_or_unknown(String trials, String judged) {
    assertThat(InWords.of(weeks(6).judge(Person.whoTried(trials)))).isEqualTo(judged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "unknown", "therapy P3W insufficient-relief"})
  void what_would_meet_it_is_the_time(String trials) {
    assertThat(InWords.of(weeks(6).judge(Person.whoTried(trials)).toUnlock()))
        .containsExactly("elapsed-care P6W");
  }

  @Test
  void nothing_but_time_is_missing_then() {
    assertThat(weeks(6).judge(Person.whoTried("none")).toUnlock()).allMatch(Unlock::isTime);
  }

  @Test
  void what_would_make_it_unmet_is_its_opposite_and_no_time_brings_that() {
    Judgement judged = not(weeks(6)).judge(Person.whoTried("therapy P6W not-tolerated"));

    assertThat(InWords.of(judged.toUnlock())).containsExactly("not [elapsed-care P6W]");
    assertThat(judged.toUnlock()).noneMatch(Unlock::isTime);
  }

  @Test
  void nothing_is_missing_once_it_is_met() {
    assertThat(weeks(6).judge(Person.whoTried("therapy P6W not-tolerated")).toUnlock()).isEmpty();
  }
}
