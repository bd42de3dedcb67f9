package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Urgency;
import org.junit.jupiter.api.Test;

/** A pathway without required care leads straight to somebody else. */
class WithoutLadderTest {

  private static final Ladder PATHWAY =
      ladder()
          .urgency(Urgency.URGENT_REFERRAL)
          .referral("vascular-referral", "assessed")
          .required()
          .referral("gated", "seen")
          .gate(present("tingling"))
          .care("walking")
          .referral("team-plan");

  @Test
  void referrals_do_not_wait_for_the_screen() {
    Evaluation it = PATHWAY.evaluate(Told.nothing());

    assertThat(statuses(it))
        .containsExactly(
            "screen available",
            "vascular-referral available",
            "gated locked",
            "walking locked",
            "team-plan locked");
    assertThat(it.next()).containsExactly("screen", "vascular-referral");
  }

  @Test
  void care_waits_for_the_screen() {
    Evaluation it = PATHWAY.evaluate(Told.clear().unanswered("hot-joint"));

    assertThat(because(it, "walking")).containsExactly("screen-incomplete hot-joint");
  }

  @Test
  void the_gate_of_a_referral_is_no_better_than_unknown_before_the_screen() {
    Evaluation it = PATHWAY.evaluate(Told.clear().present("tingling").unanswered("hot-joint"));

    assertThat(gate(it, "gated")).isEqualTo("unknown");
    assertThat(because(it, "gated")).containsExactly("screen-incomplete hot-joint");
    assertThat(missing(it, "gated")).containsExactly("finding hot-joint absent");
    assertThat(status(PATHWAY.evaluate(Told.clear().present("tingling")), "gated"))
        .isEqualTo(Status.AVAILABLE);
  }

  @Test
  void the_end_waits_for_required_steps_but_not_for_the_screen() {
    Evaluation before = PATHWAY.evaluate(Told.nothing());
    Evaluation after = PATHWAY.evaluate(Told.nothing().present("assessed"));

    assertThat(because(before, "team-plan")).containsExactly("earlier-step-open vascular-referral");
    assertThat(status(after, "screen")).isEqualTo(Status.AVAILABLE);
    assertThat(status(after, "team-plan")).isEqualTo(Status.AVAILABLE);
  }

  @Test
  void a_red_flag_that_is_no_emergency_leaves_referrals_open_and_locks_the_rest() {
    for (String flag : new String[] {"hot-joint", "weight-loss", "swollen-calf"}) {
      Evaluation it = PATHWAY.evaluate(Told.clear().present(flag, "tingling"));

      assertThat(statuses(it))
          .containsExactly(
              "screen completed",
              "vascular-referral available",
              "gated available",
              "walking locked",
              "team-plan locked");
      assertThat(because(it, "walking")).containsExactly("red-flag " + flag);
      assertThat(because(it, "team-plan")).containsExactly("earlier-step-open vascular-referral");
      assertThat(gate(it, "gated")).isEqualTo("met");
    }
  }

  @Test
  void an_emergency_locks_referrals_too() {
    Evaluation it = PATHWAY.evaluate(Told.nothing().present("numb-saddle"));

    assertThat(it.steps()).extracting(StepStanding::status).containsOnly(Status.LOCKED);
    assertThat(because(it, "vascular-referral")).containsExactly("red-flag numb-saddle");
  }

  @Test
  void its_disposition_is_its_own_urgency_unless_a_red_flag_is_more_urgent() {
    assertThat(PATHWAY.evaluate(Told.clear()).disposition()).isEqualTo(Disposition.URGENT_REFERRAL);
    assertThat(PATHWAY.evaluate(Told.nothing()).disposition())
        .isEqualTo(Disposition.URGENT_REFERRAL);
    assertThat(PATHWAY.evaluate(Told.clear().present("weight-loss")).disposition())
        .isEqualTo(Disposition.URGENT_REFERRAL);
    assertThat(PATHWAY.evaluate(Told.clear().present("hot-joint")).disposition())
        .isEqualTo(Disposition.SAME_DAY);
    assertThat(PATHWAY.evaluate(Told.clear().present("cold-leg")).disposition())
        .isEqualTo(Disposition.EMERGENCY);
  }

  @Test
  void a_less_urgent_red_flag_does_not_lower_its_urgency() {
    Ladder pathway = ladder().urgency(Urgency.SAME_DAY).referral("assessment").required();

    assertThat(pathway.evaluate(Told.clear().present("weight-loss")).disposition())
        .isEqualTo(Disposition.SAME_DAY);
  }

  @Test
  void a_condition_that_can_wait_does_not_decide() {
    for (Urgency urgency : new Urgency[] {Urgency.SOON, Urgency.ROUTINE}) {
      Ladder pathway = ladder().urgency(urgency).referral("assessment", "assessed").required();

      assertThat(pathway.evaluate(Told.clear()).disposition()).isEqualTo(Disposition.CONTINUE);
      assertThat(pathway.evaluate(Told.clear().absent("assessed")).disposition())
          .isEqualTo(Disposition.SPECIALIST_REVIEW);
    }
  }

  @Test
  void its_own_urgency_comes_before_a_hand_over_which_is_next_among_others() {
    Ladder pathway =
        ladder()
            .urgency(Urgency.SAME_DAY)
            .referral("assessment")
            .handover("herniated-disc")
            .gate(present("disc-found"));
    Evaluation it = pathway.evaluate(Told.clear().present("disc-found"));

    assertThat(it.disposition()).isEqualTo(Disposition.SAME_DAY);
    assertThat(it.next()).containsExactly("assessment", "herniated-disc");
    assertThat(it.handOver()).isEmpty();
  }

  @Test
  void optional_care_makes_no_ladder() {
    Ladder pathway = ladder().urgency(Urgency.SAME_DAY).care("therapy");

    assertThat(pathway.evaluate(Told.clear()).disposition()).isEqualTo(Disposition.SAME_DAY);
  }
}
