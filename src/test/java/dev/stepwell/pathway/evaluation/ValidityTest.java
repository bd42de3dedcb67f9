package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.weeks;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Trials;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For how many days an answer holds: seven, or until an ongoing trial reaches a minimum. */
class ValidityTest {

  /** Steps ask for 42 and 28 days. */
  private static final Ladder STEPS =
      ladder().care("therapy").required().tried("P6W").care("medicines").tried("P4W");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "unknown",
        "therapy -41..0 insufficient-relief",
        "therapy P41D not-tolerated",
        "therapy -41.. insufficient-relief",
        "therapy -41..0 relief",
        "therapy declined"
      })
  void without_an_ongoing_trial_it_holds_for_seven_days(String trials) {
    assertThat(days(STEPS, trials)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "-41, 1", "-40, 2", "-37, 5", "-36, 6", "-35, 7", "-34, 7", "-20, 7", "0, 7", "-42, 7",
    "-43, 7", "-99, 7"
  })
  void the_minimum_of_its_step_ends_it(int start, int days) {
    assertThat(days(STEPS, "therapy " + start + ".. ongoing")).isEqualTo(days);
  }

  @Test
  void of_two_ongoing_trials_the_sooner_one_ends_it() {
    assertThat(days(STEPS, "therapy -38.. ongoing; medicines -26.. ongoing")).isEqualTo(2);
    assertThat(days(STEPS, "medicines -26.. ongoing; therapy -41.. ongoing")).isEqualTo(1);
  }

  @Test
  void another_name_of_the_procedure_has_the_same_minimum() {
    Ladder ladder = ladder().care("neurotomy").tried("P12W");

    assertThat(days(ladder, "rhizotomy -81.. ongoing")).isEqualTo(3);
  }

  @Test
  void of_two_steps_with_the_same_treatment_each_has_a_minimum_that_ends_it() {
    Ladder ladder =
        ladder().care("therapy").tried("P6W").care("therapy").called("again").tried("P2W");

    assertThat(days(ladder, "therapy -12.. ongoing")).isEqualTo(2);
    assertThat(days(ladder, "therapy -40.. ongoing")).isEqualTo(2);
  }

  @Test
  void an_ongoing_trial_of_which_only_the_length_is_known_grows_too() {
    assertThat(days(STEPS, "therapy P40D ongoing")).isEqualTo(2);
    assertThat(days(STEPS, "therapy P42D ongoing")).isEqualTo(7);
  }

  @Test
  void an_ongoing_trial_of_unknown_length_reaches_nothing_that_is_known() {
    assertThat(days(STEPS, "therapy ongoing")).isEqualTo(7);
    assertThat(days(ladder().care("therapy").surgery("fusion").gate(weeks(1)), "therapy ongoing"))
        .isEqualTo(7);
  }

  @Test
  void the_own_minimum_of_a_criterion_ends_it() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .tried("P6W")
            .care("neurotomy")
            .surgery("fusion")
            .gate(all(present("confirmed"), any(not(treatment("therapy", 10)), group(20))));

    assertThat(days(ladder, "therapy -7.. ongoing")).isEqualTo(3);
    assertThat(days(ladder, "therapy -38.. ongoing")).isEqualTo(4);
    assertThat(days(ladder, "neurotomy -18.. ongoing")).isEqualTo(2);
    assertThat(days(ladder, "rhizotomy -18.. ongoing")).isEqualTo(2);
    assertThat(days(ladder, "neurotomy -8.. ongoing")).isEqualTo(7);
  }

  @Test
  void a_minimum_of_elapsed_care_ends_it() {
    Ladder ladder = ladder().care("therapy").care("medicines").surgery("fusion").gate(weeks(6));

    assertThat(days(ladder, "therapy -40.. ongoing")).isEqualTo(2);
    assertThat(days(ladder, "therapy -35.. ongoing")).isEqualTo(7);
    assertThat(days(ladder, "therapy -36.. ongoing")).isEqualTo(6);
    assertThat(days(ladder, "therapy -40..-30 not-tolerated; medicines -30.. ongoing"))
        .isEqualTo(2);
    assertThat(days(ladder, "therapy -60..-35 not-tolerated; medicines -14.. ongoing"))
        .isEqualTo(3);
    assertThat(days(ladder, "therapy -42.. ongoing")).isEqualTo(7);
    assertThat(days(ladder, "therapy P40D ongoing")).isEqualTo(2);
  }

  @Test
  void elapsed_care_that_an_ongoing_trial_adds_nothing_to_ends_nothing() {
    Ladder ladder = ladder().care("therapy").care("medicines").surgery("fusion").gate(weeks(6));

    assertThat(days(ladder, "therapy P6W not-tolerated; medicines -39.. ongoing")).isEqualTo(7);
  }

  @Test
  void what_some_payers_ask_is_a_minimum_too() {
    Ladder ladder =
        ladder().care("therapy").surgery("fusion").gate(present("confirmed"), weeks(12));

    assertThat(days(ladder, "therapy -80.. ongoing")).isEqualTo(4);
  }

  @Test
  void a_gate_without_a_minimum_ends_nothing() {
    Ladder ladder = ladder().care("therapy").surgery("fusion").gate(distinct(1));

    assertThat(days(ladder, "therapy -3.. ongoing")).isEqualTo(7);
  }

  @Test
  void it_counts_from_the_day_of_evaluation_even_a_past_one() {
    LocalDate past = Trials.TODAY.minusDays(30);
    Told told = Told.clear().tried("therapy -70.. ongoing");
    Evaluation it = STEPS.evaluate(told, past);

    assertThat(it.day()).isEqualTo(past);
    assertThat(it.validUntil()).isEqualTo(past.plusDays(2));
    assertThat(STEPS.evaluate(Told.clear(), past).validUntil()).isEqualTo(past.plusDays(7));
  }

  @Test
  void nothing_of_it_depends_on_red_flags_or_the_screen() {
    Told told = Told.nothing().tried("therapy -40.. ongoing");

    assertThat(STEPS.evaluate(told.present("numb-saddle")).validUntil())
        .isEqualTo(Trials.TODAY.plusDays(2));
    assertThat(STEPS.evaluate(told).validUntil()).isEqualTo(Trials.TODAY.plusDays(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "therapy 1.. ongoing",
        "therapy 1.. insufficient-relief",
        "therapy -3..1 not-tolerated",
        "therapy -3.. P4D not-tolerated",
        "massage ..1 relief"
      })
  void no_trial_starts_or_ends_after_the_day_of_evaluation(String trials) {
    Told told = Told.clear().tried(trials);

    assertThatThrownBy(() -> STEPS.evaluate(told))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial lies after the day of evaluation");
  }

  @Test
  void a_trial_may_start_and_end_on_that_day() {
    assertThat(days(STEPS, "therapy 0..0 not-tolerated; medicines -3.. P3D relief")).isEqualTo(7);
  }

  private static int days(Ladder ladder, String trials) {
    LocalDate until = ladder.evaluate(Told.clear().tried(trials)).validUntil();
    return (int) Trials.TODAY.until(until, ChronoUnit.DAYS);
  }

  private static Criterion treatment(String treatment, int days) {
    return new TrialCriterion(
        Optional.of(treatment), Optional.empty(), Optional.of(new CareDuration(days)), Basis.NONE);
  }

  private static Criterion group(int days) {
    return new TrialCriterion(
        Optional.empty(), Optional.of("ablation"), Optional.of(new CareDuration(days)), Basis.NONE);
  }
}
