package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Criterion;
import org.junit.jupiter.api.Test;

/** A contraindication that a gate wants absent is present. */
class ContraindicatedTest {

  private static final Told SMOKER = Told.clear().present("nicotine-use");

  @Test
  void wherever_in_the_gate_it_stands_it_closes_the_step() {
    assertThat(status(absent("nicotine-use"))).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(all(distinct(1), absent("nicotine-use")))).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(any(present("tingling"), absent("nicotine-use"))))
        .isEqualTo(Status.CONTRAINDICATED);
  }

  @Test
  void a_not_wants_absent_what_it_asks_present() {
    assertThat(status(not(present("nicotine-use")))).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(not(not(absent("nicotine-use"))))).isEqualTo(Status.CONTRAINDICATED);
  }

  @Test
  void a_gate_that_wants_it_present_is_not_closed_by_it() {
    assertThat(status(present("nicotine-use"))).isEqualTo(Status.AVAILABLE);
    assertThat(status(not(absent("nicotine-use")))).isEqualTo(Status.AVAILABLE);
  }

  @Test
  void a_gate_that_does_not_ask_for_it_is_not_closed_by_it() {
    assertThat(status(absent("bleeding-risk"))).isEqualTo(Status.LOCKED);
  }

  @Test
  void only_a_contraindication_closes_not_any_finding_that_is_to_be_absent() {
    Ladder ladder = ladder().care("shot").gate(absent("tingling"));
    Evaluation it = ladder.evaluate(Told.clear().present("tingling"));

    assertThat(status(it, "shot")).isEqualTo(Status.LOCKED);
    assertThat(because(it, "shot")).containsExactly("gate-unmet");
  }

  @Test
  void one_that_is_unknown_or_absent_does_not_close() {
    Ladder ladder = ladder().care("shot").gate(absent("nicotine-use"));

    assertThat(status(ladder.evaluate(Told.clear()), "shot")).isEqualTo(Status.LOCKED);
    assertThat(status(ladder.evaluate(Told.clear().absent("nicotine-use")), "shot"))
        .isEqualTo(Status.AVAILABLE);
  }

  @Test
  void all_that_are_present_are_its_reasons_each_once() {
    Ladder ladder =
        ladder()
            .care("shot")
            .gate(
                any(
                    all(absent("bleeding-risk"), absent("nicotine-use")),
                    all(absent("nicotine-use"), present("tingling"))));
    Evaluation it = ladder.evaluate(SMOKER.present("bleeding-risk"));

    assertThat(because(it, "shot")).containsExactly("contraindication bleeding-risk nicotine-use");
    assertThat(gate(it, "shot")).isEqualTo("unmet");
  }

  @Test
  void referrals_and_hand_overs_may_be_contraindicated_too() {
    Ladder ladder =
        ladder()
            .referral("review", "reviewed")
            .gate(absent("nicotine-use"))
            .handover("herniated-disc")
            .gate(absent("nicotine-use"));
    Evaluation it = ladder.evaluate(SMOKER);

    assertThat(status(it, "review")).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(it, "herniated-disc")).isEqualTo(Status.CONTRAINDICATED);
  }

  private static Status status(Criterion gate) {
    return status(ladder().care("shot").gate(gate).evaluate(SMOKER), "shot");
  }

  private static Status status(Evaluation evaluation, String id) {
    return Standings.status(evaluation, id);
  }
}
