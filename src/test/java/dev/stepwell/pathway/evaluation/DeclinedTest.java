package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was declined closes its step and opens nothing. */
class DeclinedTest {

  @Test
  void where_one_treatment_is_enough_all_of_them_must_be_declined() {
    Ladder ladder = ladder().care("therapy", "exercise").required().tried("P6W");

    assertThat(firstStep(ladder, "therapy declined")).isEqualTo(Status.AVAILABLE);
    assertThat(firstStep(ladder, "exercise declined")).isEqualTo(Status.AVAILABLE);
    assertThat(firstStep(ladder, "therapy declined; exercise declined")).isEqualTo(Status.DECLINED);
  }

  @Test
  void where_all_treatments_belong_together_one_that_is_declined_is_enough() {
    Ladder ladder = ladder().together("therapy", "exercise").required().tried("P6W");

    assertThat(firstStep(ladder, "exercise declined")).isEqualTo(Status.DECLINED);
    assertThat(firstStep(ladder, "therapy P9W insufficient-relief; exercise declined"))
        .isEqualTo(Status.DECLINED);
  }

  @Test
  void one_name_of_a_procedure_is_declined_with_the_other() {
    assertThat(firstStep(ladder().care("neurotomy", "rhizotomy"), "neurotomy declined"))
        .isEqualTo(Status.DECLINED);
    assertThat(firstStep(ladder().care("neurotomy"), "rhizotomy declined"))
        .isEqualTo(Status.DECLINED);
  }

  @Test
  void its_reason_names_what_was_declined() {
    Ladder ladder = ladder().together("therapy", "exercise");

    assertThat(because(ladder.evaluate(Told.clear().tried("exercise declined")), "therapy"))
        .containsExactly("declined exercise");
  }

  @Test
  void a_declined_treatment_elsewhere_declines_nothing_here() {
    assertThat(firstStep(ladder().care("therapy"), "massage declined")).isEqualTo(Status.AVAILABLE);
  }

  @Test
  void a_trial_that_was_too_short_does_not_undo_it() {
    Ladder ladder = ladder().care("therapy").required().tried("P6W");

    assertThat(firstStep(ladder, "therapy P1W insufficient-relief; therapy declined"))
        .isEqualTo(Status.DECLINED);
  }

  @Test
  void it_never_opens_a_gate() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .surgery("fusion")
            .gate(any(trial("therapy"), distinct(1)));
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy P9W declined"));

    assertThat(gate(it, "fusion")).isEqualTo("unmet");
    assertThat(status(it, "fusion")).isEqualTo(Status.LOCKED);
  }

  @Test
  void a_declined_required_step_is_closed_and_nobody_waits_for_it() {
    Ladder ladder = ladder().care("therapy").required().care("medicines").required();
    Evaluation one = ladder.evaluate(Told.clear().tried("therapy declined"));
    Evaluation both = ladder.evaluate(Told.clear().tried("therapy declined; medicines declined"));

    assertThat(status(one, "medicines")).isEqualTo(Status.AVAILABLE);
    assertThat(one.disposition()).isEqualTo(Disposition.CONTINUE);
    assertThat(both.disposition()).isEqualTo(Disposition.SPECIALIST_REVIEW);
    assertThat(both.next()).isEmpty();
  }

  private static Status firstStep(Ladder ladder, String trials) {
    return ladder.evaluate(Told.clear().tried(trials)).steps().get(1).status();
  }
}
