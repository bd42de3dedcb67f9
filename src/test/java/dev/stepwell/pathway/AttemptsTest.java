package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Trial.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trials of one treatment, here with a minimum of 6 weeks unless a test says otherwise. */
class AttemptsTest {

  private static final Optional<CareDuration> SIX_WEEKS = Optional.of(CareDuration.ofWeeks(6));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown                                     | unknown | trials-not-answered
          none                                        | unmet   | not-tried
          a P6W insufficient-relief                   | met     | tried-long-enough 42
          a -50..-8 insufficient-relief               | met     | tried-long-enough 42
          a P6W relief-ended                          | met     | relief-ended 42
          a not-tolerated                             | met     | not-tolerated
          a P1D not-tolerated                         | met     | not-tolerated
          a insufficient-relief                       | unknown | length-unknown 42
          a -50.. relief-ended                        | unknown | length-unknown 42
          a P41D insufficient-relief                  | unmet   | too-short 41 42
          a -41..0 relief-ended                       | unmet   | too-short 41 42
          a -60.. ongoing                             | unmet   | ongoing 60
          a ongoing                                   | unmet   | ongoing
          a P60D relief                               | unmet   | relief
          a P60D declined                             | unmet   | declined
          a P3W insufficient-relief; a P3W insufficient-relief | unmet | too-short 21 42
          """)
  void one_of_them_fails_for_long_enough_or_is_not_tolerated(
      String trials, String verdict, String reason) {
    Attempts attempts = attempts(trials);

    assertThat(attempts.failed().term()).isEqualTo(verdict);
    assertThat(InWords.of(attempts.reason())).isEqualTo(reason);
  }

  /** In every pair the first one speaks, in whichever order they are told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a P7W insufficient-relief | a P6W insufficient-relief | tried-long-enough 49
          a P6W insufficient-relief | a P9W relief-ended        | tried-long-enough 42
          a P6W relief-ended        | a not-tolerated           | relief-ended 42
          a not-tolerated           | a insufficient-relief     | not-tolerated
          a insufficient-relief     | a P2W insufficient-relief | length-unknown 42
          a P2W insufficient-relief | a P1W relief-ended        | too-short 14 42
          a P2W relief-ended        | a -60.. ongoing           | too-short 14 42
          a ongoing                 | a P9W relief              | ongoing
          a relief                  | a declined                | relief
          """)
  void of_several_the_most_telling_one_is_the_reason(String one, String other, String reason) {
    assertThat(InWords.of(attempts(one + "; " + other).reason())).isEqualTo(reason);
    assertThat(InWords.of(attempts(other + "; " + one).reason())).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown                                            | unknown
          none                                               | unmet
          a P6W insufficient-relief                          | met
          a P6W relief-ended                                 | met
          a P41D insufficient-relief                         | unmet
          a insufficient-relief                              | unknown
          a P9W not-tolerated                                | unmet
          a P9W relief                                       | unmet
          a -99.. ongoing                                    | unmet
          a declined                                         | unmet
          a not-tolerated; a insufficient-relief             | unknown
          a P41D insufficient-relief; a insufficient-relief  | unknown
          a insufficient-relief; a P6W insufficient-relief   | met
          """)
  void what_was_not_tolerated_is_no_trial_for_its_time(String trials, String verdict) {
    assertThat(attempts(trials).failedInTime().term()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown                                         |
          none                                            |
          a P6W insufficient-relief                       | insufficient-relief
          a P41D insufficient-relief                      |
          a insufficient-relief                           |
          a P6W relief-ended                              | relief-ended
          a P41D relief-ended                             |
          a relief-ended                                  |
          a not-tolerated                                 | not-tolerated
          a P9W relief                                    | relief
          a P41D relief                                   |
          a relief                                        |
          a -99.. ongoing                                 |
          a declined                                      |
          a P6W insufficient-relief; a P9W relief         | relief
          a not-tolerated; a P6W insufficient-relief      | insufficient-relief
          a P6W insufficient-relief; a P6W relief-ended   | relief-ended
          a P9W not-tolerated; a P41D insufficient-relief | not-tolerated
          a -99..-57 relief; a -50..0 insufficient-relief | insufficient-relief
          a -50..0 relief; a -99..-57 insufficient-relief | relief
          a -99..-57 relief; a -50..-40 relief-ended      | relief
          """)
  void they_are_completed_with_the_best_that_came_of_them(String trials, String outcome) {
    assertThat(attempts(trials).completed().map(Outcome::term))
        .isEqualTo(Optional.ofNullable(outcome));
  }

  @Test
  void without_a_minimum_every_length_is_long_enough() {
    for (String when : new String[] {"", "P1D ", "-1.. "}) {
      Attempts attempts = attempts("a " + when + "insufficient-relief", Optional.empty());

      assertThat(attempts.failed()).isEqualTo(Verdict.MET);
      assertThat(attempts.failedInTime()).isEqualTo(Verdict.MET);
      assertThat(attempts.completed()).contains(Outcome.INSUFFICIENT_RELIEF);
    }
    assertThat(InWords.of(attempts("a insufficient-relief", Optional.empty()).reason()))
        .isEqualTo("tried-long-enough");
  }

  @Test
  void the_order_in_which_they_are_told_does_not_matter() {
    String[] trials = {"a P6W relief-ended", "a P6W relief", "a ongoing"};

    assertThat(attempts(String.join(";", trials)).completed())
        .isEqualTo(attempts(trials[2] + ";" + trials[1] + ";" + trials[0]).completed())
        .contains(Outcome.RELIEF);
  }

  @Test
  void nor_does_it_for_the_reason() {
    String begun = "a 0.. ongoing";
    String bare = "a ongoing";

    assertThat(attempts(begun + ";" + bare).reason())
        .isEqualTo(attempts(bare + ";" + begun).reason())
        .isEqualTo(Reason.of(Reason.Code.ONGOING, 0));
  }

  private static Attempts attempts(String trials) {
    return attempts(trials, SIX_WEEKS);
  }

  private static Attempts attempts(String trials, Optional<CareDuration> minimum) {
    return new Attempts(Trials.known(trials), minimum, Trials.TODAY);
  }
}
