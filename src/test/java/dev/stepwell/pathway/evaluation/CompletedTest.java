package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What completes a step of each kind, and with which result. */
class CompletedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy P6W insufficient-relief    | insufficient-relief
          therapy -42..0 insufficient-relief | insufficient-relief
          therapy P6W relief-ended           | relief-ended
          therapy P6W relief                 | relief
          therapy not-tolerated              | not-tolerated
          therapy P1D not-tolerated          | not-tolerated
          therapy P41D insufficient-relief   |
          therapy P41D relief-ended          |
          therapy insufficient-relief        |
          therapy relief-ended               |
          therapy -99.. ongoing              |
          therapy P9W declined               |
          medicines P9W insufficient-relief  |
          none                               |
          unknown                            |
          """)
  void care_is_completed_by_a_trial_for_the_minimum_or_one_that_was_not_tolerated(
      String trials, String result) {
    Evaluation it =
        ladder()
            .care("therapy")
            .required()
            .tried("P6W")
            .care("medicines")
            .evaluate(Told.clear().tried(trials));

    assertThat(result(it, "therapy")).isEqualTo(Optional.ofNullable(result));
  }

  @Test
  void any_of_its_treatments_completes_care_and_the_best_outcome_is_the_result() {
    Ladder ladder = ladder().care("therapy", "exercise").required().tried("P6W");

    assertThat(result(ladder, "exercise not-tolerated")).contains("not-tolerated");
    assertThat(result(ladder, "exercise P6W insufficient-relief; therapy P6W relief"))
        .contains("relief");
    assertThat(result(ladder, "exercise not-tolerated; therapy P6W relief-ended"))
        .contains("relief-ended");
  }

  @Test
  void with_all_together_one_trial_of_each_completes_care() {
    Ladder ladder = ladder().together("therapy", "exercise").required().tried("P6W");

    assertThat(result(ladder, "therapy P6W insufficient-relief")).isEmpty();
    assertThat(result(ladder, "therapy P6W relief; exercise P41D insufficient-relief")).isEmpty();
    assertThat(result(ladder, "therapy P6W relief; exercise -60.. ongoing")).isEmpty();
    assertThat(result(ladder, "therapy P6W insufficient-relief; exercise not-tolerated"))
        .contains("insufficient-relief");
  }

  @Test
  void two_names_of_one_procedure_are_one_trial_that_completes_both() {
    Ladder together = ladder().together("neurotomy", "rhizotomy").required();
    Ladder other = ladder().care("neurotomy").required();

    assertThat(result(together, "rhizotomy P1D insufficient-relief"))
        .contains("insufficient-relief");
    assertThat(result(other, "rhizotomy P1D insufficient-relief")).contains("insufficient-relief");
  }

  @Test
  void care_without_a_minimum_is_completed_after_any_time() {
    Ladder ladder = ladder().care("therapy").required();

    assertThat(result(ladder, "therapy insufficient-relief")).contains("insufficient-relief");
    assertThat(result(ladder, "therapy P1D relief-ended")).contains("relief-ended");
    assertThat(result(ladder, "therapy ongoing")).isEmpty();
  }

  @Test
  void each_step_has_its_own_minimum() {
    Ladder ladder =
        ladder().care("therapy").tried("P2W").care("therapy").called("again").tried("P6W");
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy P4W insufficient-relief"));

    assertThat(status(it, "therapy")).isEqualTo(Status.COMPLETED);
    assertThat(status(it, "again")).isEqualTo(Status.AVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relief",
        "relief-ended",
        "insufficient-relief",
        "not-tolerated",
        "P1D relief",
        "ongoing"
      })
  void surgery_is_completed_by_any_trial_of_it_that_was_not_declined(String outcome) {
    Ladder ladder = ladder().surgery("fusion", "decompression").gate(present("confirmed"));
    Evaluation it = ladder.evaluate(Told.clear().tried("decompression " + outcome));

    assertThat(result(it, "fusion")).contains("done");
    assertThat(because(it, "fusion")).containsExactly("done decompression");
  }

  @Test
  void declined_surgery_is_not_completed() {
    Ladder ladder = ladder().surgery("fusion").gate(present("confirmed"));

    assertThat(result(ladder.evaluate(Told.clear().tried("fusion declined")), "fusion")).isEmpty();
  }

  @Test
  void the_screen_is_completed_once_every_red_flag_and_exclusion_is_answered() {
    Ladder ladder = ladder().care("therapy").required();

    assertThat(result(ladder.evaluate(Told.clear()), "screen")).contains("answered");
    assertThat(result(ladder.evaluate(Told.clear().present("pregnant")), "screen"))
        .contains("answered");
    assertThat(result(ladder.evaluate(Told.clear().unanswered("hot-joint")), "screen")).isEmpty();
    assertThat(result(ladder.evaluate(Told.clear().unanswered("under-18")), "screen")).isEmpty();
  }

  @Test
  void tests_and_referrals_are_completed_once_all_that_they_establish_is_answered() {
    Ladder ladder = ladder().diagnostic("imaging", "a", "b").referral("review", "c", "d");
    Evaluation half = ladder.evaluate(Told.clear().present("a", "c"));
    Evaluation whole = ladder.evaluate(Told.clear().present("a", "c").absent("b", "d"));

    assertThat(result(half, "imaging")).isEmpty();
    assertThat(result(half, "review")).isEmpty();
    assertThat(result(whole, "imaging")).contains("answered");
    assertThat(result(whole, "review")).contains("answered");
    assertThat(because(whole, "review")).containsExactly("answered");
  }

  @Test
  void what_establishes_nothing_is_never_completed() {
    Ladder ladder =
        ladder().diagnostic("imaging").referral("review").gate(present("a")).referral("end");
    Evaluation it = ladder.evaluate(Told.clear().present("a"));

    assertThat(status(it, "imaging")).isEqualTo(Status.AVAILABLE);
    assertThat(status(it, "review")).isEqualTo(Status.AVAILABLE);
    assertThat(status(it, "end")).isEqualTo(Status.AVAILABLE);
  }

  @Test
  void a_hand_over_is_never_completed() {
    Ladder ladder = ladder().handover("herniated-disc").gate(all(present("a"), absent("b")));

    assertThat(status(ladder.evaluate(Told.clear().present("a").absent("b")), "herniated-disc"))
        .isEqualTo(Status.AVAILABLE);
  }

  @Test
  void only_a_completed_step_has_a_result() {
    Ladder ladder =
        ladder().care("therapy").required().care("medicines").required().surgery("fusion");
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy -1.. ongoing; fusion declined"));

    assertThat(it.steps())
        .filteredOn(step -> step.status() != Status.COMPLETED)
        .hasSize(3)
        .allMatch(step -> step.result().isEmpty());
  }

  /** The result of the first step after the screen. */
  private static Optional<String> result(Ladder ladder, String trials) {
    Evaluation it = ladder.evaluate(Told.clear().tried(trials));
    return result(it, it.steps().get(1).step().id());
  }

  private static Optional<String> result(Evaluation evaluation, String id) {
    StepStanding it = step(evaluation, id);
    assertThat(it.result().isPresent()).isEqualTo(it.status() == Status.COMPLETED);
    return it.result().map(Result::term);
  }
}
