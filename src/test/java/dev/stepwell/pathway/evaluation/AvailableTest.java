package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A step that can be done next says why what was tried of it before does not count. */
class AvailableTest {

  private static final Ladder THERAPY =
      ladder().care("therapy", "exercise").required().tried("P6W");

  @Test
  void what_was_never_tried_needs_no_word() {
    assertThat(because("")).isEmpty();
    assertThat(because("massage P1W insufficient-relief")).isEmpty();
  }

  @Test
  void what_took_less_than_its_minimum_was_too_short_whether_it_helped_or_not() {
    assertThat(because("therapy P5W insufficient-relief")).containsExactly("too-short therapy");
    assertThat(because("therapy P5W relief-ended")).containsExactly("too-short therapy");
    assertThat(because("therapy P5W relief")).containsExactly("too-short therapy");
  }

  @Test
  void what_has_no_length_may_have_been_long_enough() {
    assertThat(because("therapy insufficient-relief")).containsExactly("length-unknown therapy");
  }

  @Test
  void each_treatment_is_told_once_by_what_speaks_most_for_it() {
    assertThat(because("therapy P1W insufficient-relief; therapy insufficient-relief"))
        .containsExactly("length-unknown therapy");
    assertThat(because("therapy P1W insufficient-relief; exercise insufficient-relief"))
        .containsExactly("too-short therapy", "length-unknown exercise");
  }

  @Test
  void what_was_declined_has_no_length() {
    assertThat(because("therapy declined")).isEmpty();
  }

  private static List<String> because(String trials) {
    Told told = trials.isEmpty() ? Told.clear() : Told.clear().tried(trials);
    Evaluation evaluation = THERAPY.evaluate(told);
    assertThat(Standings.status(evaluation, "therapy")).isEqualTo(Status.AVAILABLE);
    return Standings.because(evaluation, "therapy");
  }
}
