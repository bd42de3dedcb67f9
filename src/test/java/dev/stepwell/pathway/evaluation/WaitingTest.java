package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Required steps come one after the other; a required one that is open keeps the next waiting. */
class WaitingTest {

  @Test
  void a_required_step_waits_for_every_earlier_required_one_that_is_open() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .care("medicines")
            .required()
            .diagnostic("imaging", "disc-found")
            .required();

    assertThat(because(ladder.evaluate(Told.clear()), "imaging"))
        .containsExactly("earlier-step-open therapy medicines");
    assertThat(because(ladder.evaluate(Told.clear().tried("medicines relief")), "imaging"))
        .containsExactly("earlier-step-open therapy");
    assertThat(
            because(
                ladder.evaluate(Told.clear().tried("medicines relief; therapy ongoing")),
                "imaging"))
        .containsExactly("earlier-step-open therapy");
    assertThat(
            statuses(ladder.evaluate(Told.clear().tried("therapy relief; medicines relief-ended"))))
        .contains("imaging available");
  }

  @Test
  void an_optional_step_waits_for_nothing_but_the_screen_and_its_gate() {
    Ladder ladder = ladder().care("therapy").required().care("shot").surgery("fusion");

    assertThat(statuses(ladder.evaluate(Told.clear())))
        .containsExactly(
            "screen completed", "therapy available", "shot available", "fusion available");
  }

  @Test
  void nothing_waits_for_an_optional_step() {
    Ladder ladder = ladder().care("shot").care("therapy").required();

    assertThat(statuses(ladder.evaluate(Told.clear())))
        .containsExactly("screen completed", "shot available", "therapy available");
  }

  @Test
  void declined_contraindicated_and_not_applicable_steps_keep_nobody_waiting() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .care("shot")
            .required()
            .gate(absent("bleeding-risk"))
            .referral("review", "reviewed")
            .required()
            .gate(present("tingling"))
            .care("medicines")
            .required();
    Told told = Told.clear().tried("therapy declined").present("bleeding-risk").absent("tingling");

    assertThat(statuses(ladder.evaluate(told)))
        .containsExactly(
            "screen completed",
            "therapy declined",
            "shot contraindicated",
            "review not-applicable",
            "medicines available");
  }

  @Test
  void a_required_step_that_is_locked_keeps_the_next_waiting() {
    Ladder ladder =
        ladder().care("shot").required().gate(present("tingling")).care("therapy").required();

    assertThat(because(ladder.evaluate(Told.clear()), "therapy"))
        .containsExactly("earlier-step-open shot");
  }

  @Test
  void a_step_alongside_does_not_wait_for_the_care_directly_before_it() {
    Ladder ladder =
        ladder()
            .care("self-care")
            .required()
            .care("therapy")
            .required()
            .alongside()
            .care("shot")
            .care("medicines")
            .required()
            .alongside();

    assertThat(statuses(ladder.evaluate(Told.clear())))
        .containsExactly(
            "screen completed",
            "self-care available",
            "therapy available",
            "shot available",
            "medicines available");
  }

  @Test
  void a_step_alongside_waits_for_what_stands_before_that_care() {
    Ladder ladder =
        ladder()
            .care("self-care")
            .required()
            .diagnostic("imaging", "disc-found")
            .required()
            .care("therapy")
            .required()
            .care("medicines")
            .required()
            .alongside();
    Evaluation it = ladder.evaluate(Told.clear());

    assertThat(because(it, "medicines")).containsExactly("earlier-step-open self-care imaging");
    assertThat(because(it, "therapy")).containsExactly("earlier-step-open self-care imaging");
    assertThat(
            statuses(ladder.evaluate(Told.clear().tried("self-care relief").present("disc-found"))))
        .contains("therapy available", "medicines available");
  }

  @Test
  void what_follows_a_step_alongside_waits_for_both() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .care("medicines")
            .required()
            .alongside()
            .diagnostic("imaging", "disc-found")
            .required();

    assertThat(because(ladder.evaluate(Told.clear()), "imaging"))
        .containsExactly("earlier-step-open therapy medicines");
  }

  @Test
  void the_end_of_a_ladder_waits_for_every_required_step_even_for_later_ones() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .referral("end")
            .diagnostic("imaging", "disc-found")
            .required()
            .care("shot");
    Told done = Told.clear().tried("therapy relief-ended");

    assertThat(because(ladder.evaluate(Told.clear()), "end"))
        .containsExactly("earlier-step-open therapy imaging");
    assertThat(because(ladder.evaluate(done), "end")).containsExactly("earlier-step-open imaging");
    assertThat(statuses(ladder.evaluate(done.absent("disc-found"))))
        .containsExactly(
            "screen completed",
            "therapy completed",
            "end available",
            "imaging completed",
            "shot available");
  }

  @Test
  void nothing_waits_for_the_end_of_a_ladder_even_a_required_one() {
    Ladder ladder =
        ladder().care("therapy").required().referral("end").required().referral("after").required();
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy insufficient-relief"));

    assertThat(statuses(it)).contains("end available", "after available");
    assertThat(it.disposition()).isEqualTo(Disposition.SPECIALIST_REVIEW);
  }

  @Test
  void a_referral_with_a_gate_or_with_findings_is_no_end() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .referral("gated")
            .gate(present("tingling"))
            .referral("establishing", "reviewed");

    assertThat(statuses(ladder.evaluate(Told.clear().present("tingling"))))
        .contains("gated available", "establishing available");
  }
}
