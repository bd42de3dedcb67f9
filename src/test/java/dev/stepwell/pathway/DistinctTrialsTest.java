package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.not;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two different trials, of what {@link Person} is offered: therapy for 6 weeks, medicines for 4,
 * neurotomy alias rhizotomy for 12, infusion for any time.
 */
class DistinctTrialsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy P6W insufficient-relief; medicines P4W insufficient-relief  | met enough-tried 2
          therapy P6W relief-ended; medicines P4W insufficient-relief         | met enough-tried 2
          therapy P6W insufficient-relief; medicines not-tolerated            | met enough-tried 2
          therapy P6W insufficient-relief; infusion insufficient-relief       | met enough-tried 2
          infusion P1D insufficient-relief; medicines P1D not-tolerated       | met enough-tried 2
          therapy P6W insufficient-relief; medicines not-tolerated; neurotomy not-tolerated | met enough-tried 3
          therapy P6W insufficient-relief; medicines not-tolerated; neurotomy insufficient-relief | met enough-tried 2
          """)
  void so_many_that_failed_one_of_them_for_its_time_meet_it(String trials, String judged) {
    assertThat(judge(2, trials)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none                                                                | unmet too-few-tried 0 2
          therapy P6W insufficient-relief                                     | unmet too-few-tried 1 2
          therapy insufficient-relief                                         | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; therapy P6W insufficient-relief    | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; medicines P27D insufficient-relief | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; medicines P9W relief               | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; medicines -99.. ongoing            | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; medicines declined                 | unmet too-few-tried 1 2
          therapy P6W insufficient-relief; massage P9W insufficient-relief    | unmet too-few-tried 1 2
          neurotomy P12W insufficient-relief; rhizotomy P12W insufficient-relief | unmet too-few-tried 1 2
          """)
  void too_few_different_ones_leave_it_unmet(String trials, String judged) {
    assertThat(judge(2, trials)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy not-tolerated; medicines not-tolerated     | unmet none-for-its-time 2
          therapy P9W not-tolerated; medicines not-tolerated | unmet none-for-its-time 2
          therapy not-tolerated; medicines not-tolerated; infusion not-tolerated | unmet none-for-its-time 3
          therapy not-tolerated; medicines not-tolerated; neurotomy P11W insufficient-relief | unmet none-for-its-time 2
          """)
  void none_that_was_tried_for_its_time_leaves_it_unmet(String trials, String judged) {
    assertThat(judge(2, trials)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown                                                         | unknown trials-not-answered
          therapy P6W insufficient-relief; medicines insufficient-relief  | unknown tried-for-unknown-length 1 2 2
          therapy insufficient-relief; medicines insufficient-relief      | unknown tried-for-unknown-length 0 2 2
          therapy not-tolerated; medicines insufficient-relief            | unknown tried-for-unknown-length 1 2 2
          therapy not-tolerated; infusion not-tolerated; medicines relief-ended | unknown tried-for-unknown-length 2 3 2
          """)
  void a_length_that_nobody_says_leaves_it_unknown(String trials, String judged) {
    assertThat(judge(2, trials)).isEqualTo(judged);
  }

  @Test
  void one_trial_for_its_time_is_enough_for_a_minimum_of_one() {
    assertThat(judge(1, "therapy P6W insufficient-relief")).isEqualTo("met enough-tried 1");
    assertThat(judge(1, "therapy not-tolerated")).isEqualTo("unmet none-for-its-time 1");
    assertThat(judge(1, "therapy insufficient-relief"))
        .isEqualTo("unknown tried-for-unknown-length 0 1 1");
    assertThat(judge(1, "none")).isEqualTo("unmet too-few-tried 0 1");
  }

  @Test
  void two_names_of_one_procedure_count_once_whatever_came_of_each() {
    assertThat(judge(2, "neurotomy not-tolerated; rhizotomy P12W insufficient-relief"))
        .isEqualTo("unmet too-few-tried 1 2");
    assertThat(judge(1, "neurotomy not-tolerated; rhizotomy P12W insufficient-relief"))
        .isEqualTo("met enough-tried 1");
  }

  @Test
  void what_would_meet_it_is_the_number() {
    Person person = Person.whoTried("therapy P6W insufficient-relief");

    assertThat(InWords.of(distinct(2).judge(person).toUnlock()))
        .containsExactly("distinct-trials 2");
    assertThat(distinct(1).judge(person).toUnlock()).isEmpty();
  }

  @Test
  void what_would_make_it_unmet_is_its_opposite() {
    Person person = Person.whoTried("therapy P6W insufficient-relief");

    assertThat(InWords.of(not(distinct(1)).judge(person).toUnlock()))
        .containsExactly("not [distinct-trials 1]");
    assertThat(not(distinct(2)).judge(person).toUnlock()).isEmpty();
  }

  private static String judge(int minimum, String trials) {
    return InWords.of(distinct(minimum).judge(Person.whoTried(trials)));
  }
}
