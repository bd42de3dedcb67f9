package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.caps;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Why a step cannot be begun: all reasons, in their order, and what is missing. */
class LockedTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .tried("P6W")
          .referral("review", "confirmed")
          .required()
          .gate(trial("therapy"))
          .surgery("fusion")
          .gate(all(trial("therapy"), present("confirmed"), absent("nicotine-use")));

  @Test
  void an_unmet_gate_locks_and_lists_what_it_lacks() {
    Evaluation it = LADDER.evaluate(Told.clear().present("confirmed").absent("nicotine-use"));

    assertThat(status(it, "fusion")).isEqualTo(Status.LOCKED);
    assertThat(gate(it, "fusion")).isEqualTo("unmet");
    assertThat(because(it, "fusion")).containsExactly("gate-unmet");
    assertThat(missing(it, "fusion")).containsExactly("trial therapy P6W");
  }

  @Test
  void an_unknown_gate_locks_and_lists_the_questions() {
    Evaluation it = LADDER.evaluate(Told.clear().tried("therapy not-tolerated"));

    assertThat(status(it, "fusion")).isEqualTo(Status.LOCKED);
    assertThat(gate(it, "fusion")).isEqualTo("unknown");
    assertThat(because(it, "fusion")).containsExactly("gate-unknown");
    assertThat(missing(it, "fusion"))
        .containsExactly("finding confirmed present", "finding nicotine-use absent");
  }

  @Test
  void a_met_gate_opens() {
    Told ready = Told.clear().tried("therapy not-tolerated").present("confirmed");
    Evaluation it = LADDER.evaluate(ready.absent("nicotine-use"));

    assertThat(status(it, "fusion")).isEqualTo(Status.AVAILABLE);
    assertThat(gate(it, "fusion")).isEqualTo("met");
    assertThat(missing(it, "fusion")).isEmpty();
  }

  @Test
  void an_open_screen_locks_and_no_gate_is_better_than_unknown() {
    Told ready = Told.clear().tried("therapy not-tolerated").present("confirmed");
    Evaluation it = LADDER.evaluate(ready.absent("nicotine-use").unanswered("hot-joint"));

    assertThat(status(it, "fusion")).isEqualTo(Status.LOCKED);
    assertThat(gate(it, "fusion")).isEqualTo("unknown");
    assertThat(caps(it, "fusion")).containsExactly("screen-incomplete hot-joint");
    assertThat(because(it, "fusion")).containsExactly("screen-incomplete hot-joint");
    assertThat(missing(it, "fusion")).containsExactly("finding hot-joint absent");
  }

  @Test
  void an_unmet_gate_stays_unmet_before_the_screen() {
    Evaluation it = LADDER.evaluate(Told.clear().absent("confirmed").unanswered("hot-joint"));

    assertThat(gate(it, "fusion")).isEqualTo("unmet");
  }

  @Test
  void an_open_screen_locks_a_step_without_a_gate() {
    Evaluation it = LADDER.evaluate(Told.clear().unanswered("hot-joint", "pregnant"));

    assertThat(status(it, "therapy")).isEqualTo(Status.LOCKED);
    assertThat(because(it, "therapy"))
        .containsExactly("screen-incomplete hot-joint pregnant", "earlier-step-open screen");
    assertThat(missing(it, "therapy"))
        .containsExactly("finding hot-joint absent", "finding pregnant absent");
  }

  @Test
  void the_screen_itself_waits_for_nothing() {
    Evaluation it = LADDER.evaluate(Told.nothing());

    assertThat(status(it, "screen")).isEqualTo(Status.AVAILABLE);
    assertThat(missing(it, "screen")).isEmpty();
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    Evaluation it =
        LADDER.evaluate(
            Told.clear()
                .tried("therapy P1W relief-ended")
                .present("pregnant")
                .unanswered("hot-joint"));

    assertThat(because(it, "review")).containsExactly("gate-unmet");
    assertThat(because(it, "fusion"))
        .containsExactly("out-of-scope pregnant", "screen-incomplete hot-joint", "gate-unmet");
    assertThat(missing(it, "fusion"))
        .containsExactly(
            "finding hot-joint absent",
            "finding pregnant absent (answered present)",
            "trial therapy P6W",
            "finding confirmed present",
            "finding nicotine-use absent");
  }

  @Test
  void a_gate_and_earlier_steps_are_told_together() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .care("medicines")
            .required()
            .care("shot")
            .required()
            .gate(present("confirmed"));
    Evaluation it = ladder.evaluate(Told.clear());

    assertThat(because(it, "shot"))
        .containsExactly("gate-unknown", "earlier-step-open therapy medicines");
    assertThat(missing(it, "shot")).containsExactly("finding confirmed present");
  }

  @Test
  void earlier_steps_alone_leave_nothing_to_answer() {
    Ladder ladder = ladder().care("therapy").required().care("medicines").required();
    Evaluation it = ladder.evaluate(Told.clear());

    assertThat(because(it, "medicines")).containsExactly("earlier-step-open therapy");
    assertThat(missing(it, "medicines")).isEmpty();
  }

  @Test
  void where_the_screen_and_the_gate_ask_the_same_it_is_asked_once() {
    Ladder ladder =
        ladder().care("therapy").gate(all(weeks(1), absent("numb-saddle"))).care("shot");
    Evaluation it = ladder.evaluate(Told.clear().unanswered("numb-saddle", "hot-joint"));

    assertThat(missing(it, "therapy"))
        .containsExactly(
            "finding hot-joint absent", "elapsed-care P1W", "finding numb-saddle absent");
  }

  @Test
  void nothing_is_missing_where_a_step_is_not_locked() {
    Told smoker = Told.clear().present("nicotine-use").tried("therapy P1D ongoing");
    Evaluation it = LADDER.evaluate(smoker);

    assertThat(it.steps()).extracting(StepStanding::status).doesNotContain(Status.LOCKED);
    assertThat(it.steps()).allMatch(step -> step.toUnlock().isEmpty());
  }

  @Test
  void what_some_payers_ask_is_judged_and_decides_nothing() {
    Ladder ladder = ladder().care("therapy").required().care("shot").gate(weeks(6), weeks(12));
    Evaluation it = ladder.evaluate(Told.clear().tried("therapy P8W not-tolerated"));

    assertThat(status(it, "shot")).isEqualTo(Status.AVAILABLE);
    assertThat(step(it, "shot").gate().orElseThrow().stricter())
        .map(judged -> judged.verdict().term())
        .contains("unmet");
  }
}
