package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static dev.stepwell.pathway.evaluation.Disposition.COMPLETE_SCREEN;
import static dev.stepwell.pathway.evaluation.Disposition.CONTINUE;
import static dev.stepwell.pathway.evaluation.Disposition.EMERGENCY;
import static dev.stepwell.pathway.evaluation.Disposition.HAND_OVER;
import static dev.stepwell.pathway.evaluation.Disposition.IMPROVING;
import static dev.stepwell.pathway.evaluation.Disposition.OUT_OF_SCOPE;
import static dev.stepwell.pathway.evaluation.Disposition.SAME_DAY;
import static dev.stepwell.pathway.evaluation.Disposition.SPECIALIST_REVIEW;
import static dev.stepwell.pathway.evaluation.Disposition.SURGICAL_CONSULTATION;
import static dev.stepwell.pathway.evaluation.Disposition.URGENT_REFERRAL;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.Urgency;
import org.junit.jupiter.api.Test;

/** What comes next for a person; each disposition, and each before all those after it. */
class DispositionTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .tried("P6W")
          .care("medicines")
          .handover("herniated-disc")
          .gate(present("disc-found"))
          .surgery("fusion")
          .gate(all(trial("therapy"), weeks(8), present("confirmed"), absent("nicotine-use")))
          .referral("end");

  private static final String FAILED = "therapy P8W insufficient-relief";

  /** For whom a hand-over, relief and surgery hold, and a required step is not open. */
  private static final Told EVERYTHING =
      Told.clear()
          .present("disc-found", "confirmed")
          .absent("nicotine-use")
          .tried(FAILED + "; medicines relief");

  @Test
  void the_most_urgent_red_flag_comes_before_everything() {
    Told excluded = EVERYTHING.present("pregnant").unanswered("under-18");

    assertThat(disposition(excluded.present("weight-loss"))).isEqualTo(URGENT_REFERRAL);
    assertThat(disposition(excluded.present("weight-loss", "hot-joint"))).isEqualTo(SAME_DAY);
    assertThat(disposition(excluded.present("weight-loss", "hot-joint", "numb-saddle")))
        .isEqualTo(EMERGENCY);
    assertThat(disposition(excluded.present("clumsy-hands"))).isEqualTo(URGENT_REFERRAL);
    assertThat(disposition(excluded.present("clumsy-hands", "swollen-calf"))).isEqualTo(SAME_DAY);
    assertThat(disposition(excluded.present("swollen-calf", "cold-leg"))).isEqualTo(EMERGENCY);
  }

  @Test
  void out_of_scope_comes_before_the_open_screen_and_all_that_follows() {
    assertThat(disposition(EVERYTHING.present("pregnant"))).isEqualTo(OUT_OF_SCOPE);
    assertThat(disposition(EVERYTHING.present("pregnant").unanswered("under-18", "hot-joint")))
        .isEqualTo(OUT_OF_SCOPE);
    assertThat(disposition(Told.clear().present("under-18"))).isEqualTo(OUT_OF_SCOPE);
  }

  @Test
  void the_open_screen_comes_before_a_hand_over_and_all_that_follows() {
    assertThat(disposition(EVERYTHING.unanswered("hot-joint"))).isEqualTo(COMPLETE_SCREEN);
    assertThat(disposition(EVERYTHING.unanswered("pregnant"))).isEqualTo(COMPLETE_SCREEN);
    assertThat(disposition(Told.nothing())).isEqualTo(COMPLETE_SCREEN);
  }

  @Test
  void a_hand_over_comes_before_relief_and_all_that_follows() {
    assertThat(disposition(EVERYTHING)).isEqualTo(HAND_OVER);
    assertThat(disposition(Told.clear().present("disc-found"))).isEqualTo(HAND_OVER);
  }

  @Test
  void relief_comes_before_surgery_and_all_that_follows() {
    assertThat(disposition(EVERYTHING.absent("disc-found"))).isEqualTo(IMPROVING);
    assertThat(disposition(EVERYTHING.unanswered("disc-found"))).isEqualTo(IMPROVING);
    assertThat(disposition(Told.clear().tried("medicines relief"))).isEqualTo(IMPROVING);
  }

  @Test
  void a_surgical_consultation_comes_before_going_on() {
    Told ready = EVERYTHING.absent("disc-found").tried(FAILED);
    Ladder open = ladder().care("therapy").required().surgery("fusion").gate(present("confirmed"));

    assertThat(disposition(ready)).isEqualTo(SURGICAL_CONSULTATION);
    assertThat(open.evaluate(Told.clear().present("confirmed")).disposition())
        .isEqualTo(SURGICAL_CONSULTATION);
  }

  @Test
  void it_goes_on_while_a_required_step_is_available_in_progress_or_locked() {
    Ladder ladder = ladder().care("therapy").required().gate(absent("bleeding-risk"));

    assertThat(ladder.evaluate(Told.clear()).disposition()).isEqualTo(CONTINUE);
    assertThat(ladder.evaluate(Told.clear().absent("bleeding-risk")).disposition())
        .isEqualTo(CONTINUE);
    assertThat(ladder.evaluate(Told.clear().tried("therapy -7.. ongoing")).disposition())
        .isEqualTo(CONTINUE);
  }

  @Test
  void it_goes_on_while_the_gate_of_surgery_is_unknown() {
    Evaluation it =
        LADDER.evaluate(Told.clear().tried(FAILED).present("confirmed").absent("disc-found"));

    assertThat(it.disposition()).isEqualTo(CONTINUE);
    assertThat(missing(it, "fusion")).containsExactly("finding nicotine-use absent");
  }

  @Test
  void it_goes_on_while_the_gate_of_surgery_lacks_nothing_but_time() {
    Told told = Told.clear().present("confirmed").absent("nicotine-use");
    Evaluation it = LADDER.evaluate(told.tried("therapy P6W insufficient-relief"));

    assertThat(it.disposition()).isEqualTo(CONTINUE);
    assertThat(missing(it, "fusion")).containsExactly("elapsed-care P8W");
  }

  @Test
  void it_ends_where_the_gate_of_surgery_lacks_more_than_time() {
    Told told = Told.clear().absent("confirmed", "nicotine-use");

    assertThat(disposition(told.tried("therapy P6W insufficient-relief")))
        .isEqualTo(SPECIALIST_REVIEW);
    assertThat(disposition(told.tried(FAILED))).isEqualTo(SPECIALIST_REVIEW);
    assertThat(
            disposition(told.present("confirmed").tried("therapy declined; medicines P9W ongoing")))
        .isEqualTo(SPECIALIST_REVIEW);
  }

  @Test
  void it_ends_where_surgery_is_contraindicated_declined_or_done() {
    Told ready = EVERYTHING.absent("disc-found").tried(FAILED);

    assertThat(disposition(ready.present("nicotine-use"))).isEqualTo(SPECIALIST_REVIEW);
    assertThat(disposition(ready.tried(FAILED + "; fusion declined"))).isEqualTo(SPECIALIST_REVIEW);
    assertThat(disposition(ready.tried(FAILED + "; fusion insufficient-relief")))
        .isEqualTo(SPECIALIST_REVIEW);
  }

  @Test
  void it_ends_where_there_is_no_surgery_and_nothing_required_is_open() {
    Ladder ladder =
        ladder().care("therapy").required().care("shot").gate(distinct(1)).referral("end");
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy not-tolerated"));

    assertThat(it.disposition()).isEqualTo(SPECIALIST_REVIEW);
    assertThat(status(it, "shot")).isEqualTo(Status.LOCKED);
    assertThat(it.next()).containsExactly("end");
  }

  @Test
  void not_applicable_hand_overs_and_referrals_keep_nobody_going() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .referral("review", "reviewed")
            .required()
            .gate(present("tingling"));
    Told told = Told.clear().tried("therapy not-tolerated");

    assertThat(ladder.evaluate(told.absent("tingling")).disposition()).isEqualTo(SPECIALIST_REVIEW);
    assertThat(ladder.evaluate(told).disposition()).isEqualTo(CONTINUE);
  }

  @Test
  void the_urgency_of_a_condition_with_a_ladder_does_not_decide() {
    Ladder ladder = ladder().urgency(Urgency.URGENT_REFERRAL).care("therapy").required();

    assertThat(ladder.evaluate(Told.clear()).disposition()).isEqualTo(CONTINUE);
  }

  @Test
  void an_unknown_trial_history_goes_on() {
    assertThat(disposition(Told.clear().tried("unknown"))).isEqualTo(CONTINUE);
  }

  @Test
  void dispositions_stand_in_their_order_with_names_as_in_documents() {
    assertThat(Disposition.values())
        .extracting(Disposition::term)
        .containsExactly(
            "emergency",
            "same-day",
            "urgent-referral",
            "out-of-scope",
            "complete-screen",
            "hand-over",
            "improving",
            "surgical-consultation",
            "continue",
            "specialist-review");
  }

  @Test
  void only_the_urgencies_of_red_flags_decide() {
    assertThat(Disposition.of(Urgency.SAME_DAY)).isEqualTo(SAME_DAY);
    assertThatThrownBy(() -> Disposition.of(Urgency.SOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Disposition.of(Urgency.ROUTINE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Disposition disposition(Told told) {
    return LADDER.evaluate(told).disposition();
  }
}
