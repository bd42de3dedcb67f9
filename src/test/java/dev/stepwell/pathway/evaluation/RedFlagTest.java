package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static dev.stepwell.pathway.evaluation.Standings.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a red flag is present, every step not completed is locked, but for urgent help. */
class RedFlagTest {

  private static final Ladder LADDER =
      ladder()
          .referral("urgent-referral")
          .gate(any(present("weight-loss"), present("clumsy-hands"), present("numb-saddle")))
          .care("therapy")
          .required()
          .tried("P6W")
          .care("shot")
          .gate(absent("weight-loss"))
          .referral("review", "confirmed")
          .gate(present("tingling"))
          .surgery("fusion")
          .gate(present("confirmed"))
          .referral("end")
          .required();

  @ParameterizedTest
  @ValueSource(strings = {"numb-saddle", "cold-leg"})
  void an_emergency_locks_everything_even_the_screen_and_the_urgent_referral(String flag) {
    Evaluation it = LADDER.evaluate(Told.nothing().present(flag, "tingling", "confirmed"));

    assertThat(it.steps())
        .filteredOn(step -> step.status() != Status.COMPLETED)
        .extracting(StepStanding::status)
        .containsOnly(Status.LOCKED);
    assertThat(status(it, "screen")).isEqualTo(Status.LOCKED);
    assertThat(because(it, "urgent-referral")).containsExactly("red-flag " + flag);
    assertThat(it.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight-loss", "clumsy-hands"})
  void one_that_is_no_emergency_leaves_the_referral_open_whose_gate_it_meets(String flag) {
    Evaluation it = LADDER.evaluate(Told.clear().present(flag, "tingling", "confirmed"));

    assertThat(statuses(it))
        .containsExactly(
            "screen completed",
            "urgent-referral available",
            "therapy locked",
            "shot locked",
            "review completed",
            "fusion locked",
            "end locked");
    assertThat(gate(it, "urgent-referral")).isEqualTo("met");
    assertThat(it.next()).containsExactly("urgent-referral");
  }

  @Test
  void a_referral_whose_gate_another_finding_meets_is_locked() {
    Evaluation it = LADDER.evaluate(Told.clear().present("weight-loss", "tingling"));

    assertThat(status(it, "review")).isEqualTo(Status.LOCKED);
    assertThat(because(it, "review")).containsExactly("red-flag weight-loss");
  }

  @Test
  void a_red_flag_that_no_referral_asks_for_leaves_none_open() {
    Evaluation it = LADDER.evaluate(Told.clear().present("hot-joint"));

    assertThat(status(it, "urgent-referral")).isEqualTo(Status.LOCKED);
    assertThat(it.next()).isEmpty();
  }

  @Test
  void a_flag_that_is_only_a_part_of_a_gate_does_not_meet_it() {
    Ladder ladder =
        ladder()
            .referral("urgent-referral")
            .gate(all(present("weight-loss"), present("tingling")))
            .care("therapy")
            .required();

    for (Told told : new Told[] {Told.clear(), Told.clear().absent("tingling")}) {
      Evaluation it = ladder.evaluate(told.present("weight-loss"));

      assertThat(status(it, "urgent-referral")).isEqualTo(Status.LOCKED);
      assertThat(because(it, "urgent-referral")).containsExactly("red-flag weight-loss");
      assertThat(gate(it, "urgent-referral")).isEqualTo("withheld");
    }
    assertThat(
            status(
                ladder.evaluate(Told.clear().present("weight-loss", "tingling")),
                "urgent-referral"))
        .isEqualTo(Status.AVAILABLE);
  }

  @Test
  void the_screen_stays_open_until_it_is_answered_unless_it_is_an_emergency() {
    Evaluation it = LADDER.evaluate(Told.nothing().present("weight-loss"));

    assertThat(status(it, "screen")).isEqualTo(Status.AVAILABLE);
    assertThat(it.next()).containsExactly("screen", "urgent-referral");
  }

  @Test
  void the_urgent_referral_waits_neither_for_the_screen_nor_for_an_exclusion_nor_for_steps() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .referral("urgent-referral")
            .required()
            .gate(present("weight-loss"));
    Evaluation it = ladder.evaluate(Told.nothing().present("weight-loss", "pregnant"));

    assertThat(status(it, "urgent-referral")).isEqualTo(Status.AVAILABLE);
    assertThat(gate(it, "urgent-referral")).isEqualTo("met");
    assertThat(status(it, "therapy")).isEqualTo(Status.LOCKED);
  }

  @Test
  void an_emergency_beside_it_locks_the_urgent_referral_too() {
    Evaluation it = LADDER.evaluate(Told.clear().present("weight-loss", "cold-leg"));

    assertThat(because(it, "urgent-referral")).containsExactly("red-flag cold-leg weight-loss");
    assertThat(gate(it, "urgent-referral")).isEqualTo("withheld");
  }

  @Test
  void only_referrals_stay_open_not_care_whose_gate_the_flag_meets() {
    Ladder ladder = ladder().care("therapy").required().gate(present("weight-loss"));

    assertThat(status(ladder.evaluate(Told.clear().present("weight-loss")), "therapy"))
        .isEqualTo(Status.LOCKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"numb-saddle", "hot-joint", "weight-loss"})
  void no_gate_is_evaluated_and_nothing_unlocks_what_it_locks(String flag) {
    Evaluation it = LADDER.evaluate(Told.clear().present(flag));

    for (String id : new String[] {"shot", "review", "fusion"}) {
      assertThat(gate(it, id)).isEqualTo("withheld");
      assertThat(step(it, id).gate().orElseThrow().judgement()).isEmpty();
      assertThat(step(it, id).gate().orElseThrow().stricter()).isEmpty();
      assertThat(missing(it, id)).isEmpty();
    }
  }

  @Test
  void without_a_flag_the_urgent_referral_is_not_applicable() {
    Told told = Told.clear().absent("clumsy-hands");

    assertThat(status(LADDER.evaluate(told), "urgent-referral")).isEqualTo(Status.NOT_APPLICABLE);
  }
}
