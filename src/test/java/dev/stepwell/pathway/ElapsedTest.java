package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none                                                       | 0  | 0
          a -42..0 insufficient-relief                               | 42 | 42
          a -42..0 insufficient-relief; b -42..0 insufficient-relief | 42 | 42
          a -42..-14 insufficient-relief; b -28..0 not-tolerated     | 42 | 42
          a -28..0 insufficient-relief; b -42..-14 relief-ended      | 42 | 42
          a -42..0 insufficient-relief; b -30..-20 not-tolerated     | 42 | 42
          a -42..-30 insufficient-relief; b -20..-10 not-tolerated   | 22 | 22
          a -42..-30 insufficient-relief; b -30..-20 not-tolerated   | 22 | 22
          a -42..-30 not-tolerated; b -40..-35 not-tolerated; c -33..-20 not-tolerated | 22 | 22
          a -42..-20 not-tolerated; b -40..-35 not-tolerated; c -33..-10 not-tolerated | 32 | 32
          a -7..-7 insufficient-relief                               | 0  | 0
          """)
  void days_with_more_than_one_trial_count_once(String trials, int atLeast, int atMost) {
    assertThat(elapsed(trials)).isEqualTo(new Elapsed(atLeast, OptionalInt.of(atMost)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a P4W insufficient-relief                                      | 28 | 28
          a P4W insufficient-relief; b P6W not-tolerated                 | 42 | 70
          a P4W relief-ended; b P6W ongoing; c P1W insufficient-relief   | 42 | 77
          a -28..0 insufficient-relief; b P2W not-tolerated              | 28 | 42
          a -28..0 insufficient-relief; b P6W not-tolerated              | 42 | 70
          a -28.. P2W not-tolerated; b ..-7 P2W not-tolerated            | 21 | 21
          """)
  void lengths_without_days_may_have_overlapped_or_not(String trials, int atLeast, int atMost) {
    assertThat(elapsed(trials)).isEqualTo(new Elapsed(atLeast, OptionalInt.of(atMost)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a insufficient-relief                               | 0
          a -28.. insufficient-relief                         | 0
          a ..-14 insufficient-relief                         | 0
          a ongoing                                           | 0
          a P4W insufficient-relief; b insufficient-relief    | 28
          a -28..0 insufficient-relief; b -99.. not-tolerated | 28
          """)
  void an_unknown_length_leaves_it_open_how_long_care_took(String trials, int atLeast) {
    assertThat(elapsed(trials)).isEqualTo(new Elapsed(atLeast, OptionalInt.empty()));
  }

  @Test
  void an_ongoing_trial_is_care_until_today() {
    assertThat(elapsed("a -30.. ongoing")).isEqualTo(new Elapsed(30, OptionalInt.of(30)));
    assertThat(Elapsed.of(Trials.trials("a -30.. ongoing"), Trials.TODAY.plusDays(2)))
        .isEqualTo(new Elapsed(32, OptionalInt.of(32)));
  }

  @Test
  void relief_and_what_was_declined_is_no_care() {
    assertThat(elapsed("a -30..0 relief; b P9W relief; c declined; d relief"))
        .isEqualTo(new Elapsed(0, OptionalInt.of(0)));
  }

  @Test
  void the_same_treatment_twice_is_care_for_both_times() {
    assertThat(elapsed("a -42..-28 insufficient-relief; a -14..0 insufficient-relief"))
        .isEqualTo(new Elapsed(28, OptionalInt.of(28)));
  }

  @Test
  void the_order_of_trials_does_not_matter() {
    List<Trial> trials = Trials.trials("a -42..-20 not-tolerated; b -30..-10 insufficient-relief");

    assertThat(Elapsed.of(List.of(trials.get(1), trials.get(0)), Trials.TODAY))
        .isEqualTo(Elapsed.of(trials, Trials.TODAY))
        .isEqualTo(new Elapsed(32, OptionalInt.of(32)));
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42, met",
    "43,  , met",
    "42, 70, met",
    "41, 42, unknown",
    "0, 42, unknown",
    "0,  , unknown",
    "41,  , unknown",
    "41, 41, unmet",
    "0, 41, unmet",
    "0, 0, unmet"
  })
  void a_minimum_of_42_days_is_reached_for_sure_or_perhaps_or_not(
      int atLeast, Integer atMost, String verdict) {
    OptionalInt most = atMost == null ? OptionalInt.empty() : OptionalInt.of(atMost);

    assertThat(new Elapsed(atLeast, most).reaches(new CareDuration(42)).term()).isEqualTo(verdict);
  }

  private static Elapsed elapsed(String trials) {
    return Elapsed.of(Trials.trials(trials), Trials.TODAY);
  }
}
