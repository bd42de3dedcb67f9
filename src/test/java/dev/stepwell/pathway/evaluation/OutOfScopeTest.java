package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.caps;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An exclusion that is present: the pathway is not made for this person. */
class OutOfScopeTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .care("shot")
          .gate(any(present("tingling"), trial("therapy")))
          .handover("herniated-disc")
          .gate(present("disc-found"))
          .surgery("fusion")
          .gate(any(present("confirmed"), trial("therapy")))
          .referral("end");

  private static final Told ALL_GATES_MET =
      Told.clear().present("tingling", "disc-found", "confirmed");

  @Test
  void it_locks_every_step_that_would_wait_for_the_screen() {
    Evaluation it = LADDER.evaluate(ALL_GATES_MET.present("pregnant"));

    assertThat(statuses(it))
        .containsExactly(
            "screen completed",
            "therapy locked",
            "shot locked",
            "herniated-disc locked",
            "fusion locked",
            "end locked");
    assertThat(because(it, "therapy")).containsExactly("out-of-scope pregnant");
    assertThat(because(it, "end"))
        .containsExactly("out-of-scope pregnant", "earlier-step-open therapy");
    assertThat(it.next()).isEmpty();
  }

  @Test
  void no_gate_is_better_than_unknown() {
    Evaluation it = LADDER.evaluate(ALL_GATES_MET.present("pregnant"));

    assertThat(gate(it, "shot")).isEqualTo("unknown");
    assertThat(gate(it, "fusion")).isEqualTo("unknown");
    assertThat(caps(it, "fusion")).containsExactly("out-of-scope pregnant");
    assertThat(it.consultation()).isEqualTo(Consultation.UNKNOWN);
  }

  @Test
  void what_would_unlock_is_the_other_answer() {
    Evaluation it = LADDER.evaluate(ALL_GATES_MET.present("pregnant", "under-18"));

    assertThat(missing(it, "therapy"))
        .containsExactly(
            "finding under-18 absent (answered present)",
            "finding pregnant absent (answered present)");
  }

  @Test
  void completed_steps_and_those_in_progress_stay_so() {
    Evaluation it = LADDER.evaluate(ALL_GATES_MET.present("pregnant").tried("therapy relief"));
    Evaluation other = LADDER.evaluate(Told.clear().present("pregnant").tried("therapy ongoing"));

    assertThat(statuses(it)).contains("screen completed", "therapy completed", "shot locked");
    assertThat(statuses(other)).contains("therapy in-progress");
    assertThat(other.next()).containsExactly("therapy");
  }

  @Test
  void the_screen_stays_open_for_what_is_not_answered_yet() {
    Evaluation it = LADDER.evaluate(Told.nothing().present("pregnant"));

    assertThat(it.disposition()).isEqualTo(Disposition.OUT_OF_SCOPE);
    assertThat(it.next()).containsExactly("screen");
  }

  @Test
  void without_a_ladder_referrals_without_a_gate_stay_open() {
    Ladder ladder = ladder().referral("vascular-referral", "assessed").required();
    Evaluation it = ladder.evaluate(Told.clear().present("pregnant"));

    assertThat(it.disposition()).isEqualTo(Disposition.OUT_OF_SCOPE);
    assertThat(it.next()).containsExactly("vascular-referral");
  }
}
