package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.weeks;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Trials;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An evaluation as a whole. */
class EvaluationTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .tried("P6W")
          .care("neurotomy")
          .tried("P12W")
          .surgery("fusion")
          .gate(all(distinct(2), weeks(6), present("confirmed")))
          .referral("end");

  @Test
  void every_step_is_answered_in_ladder_order_whatever_is_told() {
    for (Told told : new Told[] {Told.nothing(), Told.clear(), Told.clear().present("cold-leg")}) {
      assertThat(LADDER.evaluate(told).steps())
          .extracting(it -> it.step().id())
          .containsExactly("screen", "therapy", "neurotomy", "fusion", "end");
    }
  }

  @Test
  void of_somebody_who_tells_nothing_everything_is_unknown() {
    Evaluation it = LADDER.evaluate(Told.nothing());

    assertThat(statuses(it))
        .containsExactly(
            "screen available",
            "therapy locked",
            "neurotomy locked",
            "fusion locked",
            "end locked");
    assertThat(gate(it, "fusion")).isEqualTo("unknown");
    assertThat(it.consultation()).isEqualTo(Consultation.UNKNOWN);
    assertThat(it.day()).isEqualTo(Trials.TODAY);
    assertThat(it.notUsed()).isEmpty();
  }

  @Test
  void without_the_trials_it_is_unknown_what_was_tried_and_with_none_it_is_known() {
    Told confirmed = Told.clear().present("confirmed");

    assertThat(gate(LADDER.evaluate(confirmed.tried("unknown")), "fusion")).isEqualTo("unknown");
    assertThat(gate(LADDER.evaluate(confirmed), "fusion")).isEqualTo("unmet");
  }

  @Test
  void a_trial_opens_a_gate_under_another_name_of_its_procedure() {
    Told told = Told.clear().present("confirmed");
    Evaluation it =
        LADDER.evaluate(told.tried("rhizotomy P12W insufficient-relief; therapy not-tolerated"));

    assertThat(status(it, "fusion")).isEqualTo(Status.AVAILABLE);
    assertThat(status(it, "neurotomy")).isEqualTo(Status.COMPLETED);
    assertThat(because(it, "neurotomy")).containsExactly("insufficient-relief neurotomy");
  }

  @Test
  void two_names_of_one_procedure_are_one_of_the_distinct_trials() {
    Told told = Told.clear().present("confirmed");
    Evaluation it =
        LADDER.evaluate(
            told.tried("rhizotomy P12W insufficient-relief; neurotomy P12W insufficient-relief"));

    assertThat(gate(it, "fusion")).isEqualTo("unmet");
    assertThat(missing(it, "fusion")).containsExactly("distinct-trials 2");
  }

  @Test
  void trials_of_what_the_pathway_does_not_offer_as_care_are_no_care() {
    Told told = Told.clear().present("confirmed");
    Evaluation it =
        LADDER.evaluate(
            told.tried(
                "massage P9W insufficient-relief; pain-mapping P9W not-tolerated;"
                    + " decompression P9W insufficient-relief"));

    assertThat(missing(it, "fusion")).containsExactly("distinct-trials 2", "elapsed-care P6W");
  }

  @Test
  void of_two_steps_with_the_same_treatment_the_longer_minimum_counts_for_distinct_trials() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .tried("P6W")
            .care("therapy")
            .called("again")
            .tried("P2W")
            .surgery("fusion")
            .gate(distinct(1));

    assertThat(gate(tried(ladder, "therapy P5W insufficient-relief"), "fusion")).isEqualTo("unmet");
    assertThat(gate(tried(ladder, "therapy P6W insufficient-relief"), "fusion")).isEqualTo("met");
  }

  @Test
  void the_order_of_trials_does_not_matter_but_for_their_places() {
    Evaluation one = tried(LADDER, "therapy P7W relief-ended; neurotomy not-tolerated");
    Evaluation other = tried(LADDER, "neurotomy not-tolerated; therapy P7W relief-ended");

    assertThat(other).isEqualTo(one);
  }

  @Test
  void a_step_available_has_no_reason_and_every_other_has_one() {
    Evaluation it = tried(LADDER, "therapy declined");

    assertThat(it.steps())
        .allMatch(step -> step.because().isEmpty() == (step.status() == Status.AVAILABLE));
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void every_result_gives_the_reason_of_its_name(Result result) {
    assertThat(result.code().term()).isEqualTo(result.term());
  }

  @Test
  void reasons_have_names_and_are_told_in_this_order() {
    assertThat(Arrays.stream(Because.Code.values()).map(Because.Code::term))
        .containsExactly(
            "relief",
            "relief-ended",
            "insufficient-relief",
            "not-tolerated",
            "answered",
            "done",
            "contraindication",
            "red-flag",
            "out-of-scope",
            "screen-incomplete",
            "gate-unmet",
            "gate-unknown",
            "earlier-step-open",
            "ongoing",
            "declined",
            "too-short",
            "length-unknown");
  }

  private static Evaluation tried(Ladder ladder, String trials) {
    return ladder.evaluate(Told.clear().tried(trials));
  }
}
