package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The steps to take or to go on with, and those that hand over. */
class NextTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .care("medicines")
          .required()
          .alongside()
          .handover("spinal-stenosis")
          .gate(present("canal-narrow"))
          .handover("herniated-disc")
          .gate(present("disc-found"))
          .care("shot")
          .gate(absent("bleeding-risk"))
          .surgery("fusion")
          .gate(present("confirmed"))
          .referral("review", "reviewed");

  @Test
  void steps_available_and_in_progress_are_next_in_ladder_order() {
    Evaluation it = LADDER.evaluate(Told.clear().tried("medicines -7.. ongoing"));

    assertThat(it.next()).containsExactly("therapy", "medicines", "review");
  }

  @Test
  void an_available_surgical_step_is_never_next() {
    Evaluation it =
        LADDER.evaluate(Told.clear().present("confirmed").tried("therapy not-tolerated"));

    assertThat(it.disposition()).isEqualTo(Disposition.SURGICAL_CONSULTATION);
    assertThat(status(it, "fusion")).isEqualTo(Status.AVAILABLE);
    assertThat(it.next()).containsExactly("medicines", "review");
  }

  @Test
  void nothing_is_next_in_an_emergency() {
    assertThat(LADDER.evaluate(Told.clear().present("numb-saddle")).next()).isEmpty();
    assertThat(LADDER.evaluate(Told.nothing().present("cold-leg")).next()).isEmpty();
  }

  @Test
  void nothing_is_next_while_things_improve() {
    Evaluation it = LADDER.evaluate(Told.clear().tried("therapy relief; medicines -7.. ongoing"));

    assertThat(it.disposition()).isEqualTo(Disposition.IMPROVING);
    assertThat(status(it, "medicines")).isEqualTo(Status.IN_PROGRESS);
    assertThat(it.next()).isEmpty();
  }

  @Test
  void only_the_hand_overs_are_next_with_a_hand_over() {
    Told told = Told.clear().tried("medicines -7.. ongoing").absent("bleeding-risk");
    Evaluation one = LADDER.evaluate(told.present("disc-found"));
    Evaluation both = LADDER.evaluate(told.present("disc-found", "canal-narrow"));

    assertThat(one.next()).containsExactly("herniated-disc");
    assertThat(one.handOver()).containsExactly("herniated-disc");
    assertThat(both.next()).containsExactly("spinal-stenosis", "herniated-disc");
    assertThat(both.handOver()).containsExactly("spinal-stenosis", "herniated-disc");
  }

  @Test
  void nothing_hands_over_with_another_disposition() {
    Told told = Told.clear().present("disc-found");

    assertThat(LADDER.evaluate(told.present("hot-joint")).handOver()).isEmpty();
    assertThat(LADDER.evaluate(told.present("pregnant")).handOver()).isEmpty();
    assertThat(LADDER.evaluate(told.unanswered("hot-joint")).handOver()).isEmpty();
    assertThat(LADDER.evaluate(Told.clear()).handOver()).isEmpty();
    assertThat(LADDER.evaluate(Told.clear().absent("disc-found")).handOver()).isEmpty();
  }

  @Test
  void the_screen_is_next_until_it_is_answered() {
    Evaluation it = LADDER.evaluate(Told.nothing());

    assertThat(it.disposition()).isEqualTo(Disposition.COMPLETE_SCREEN);
    assertThat(it.next()).containsExactly("screen");
  }

  @Test
  void care_that_goes_on_before_the_screen_is_answered_stays_next() {
    Evaluation it = LADDER.evaluate(Told.nothing().tried("medicines ongoing"));

    assertThat(it.next()).containsExactly("screen", "medicines");
  }

  @Test
  void at_the_end_what_is_left_is_next() {
    Evaluation it =
        LADDER.evaluate(
            Told.clear().tried("therapy declined; medicines not-tolerated").absent("confirmed"));

    assertThat(it.disposition()).isEqualTo(Disposition.SPECIALIST_REVIEW);
    assertThat(it.next()).containsExactly("review");
  }
}
