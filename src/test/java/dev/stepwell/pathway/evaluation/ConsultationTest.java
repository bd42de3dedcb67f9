package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the criteria for a surgical consultation look. */
class ConsultationTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .surgery("fusion")
          .gate(all(present("confirmed"), absent("nicotine-use")));

  private static final Told READY = Told.clear().present("confirmed").absent("nicotine-use");

  @Test
  void without_a_surgical_step_it_is_not_offered_whatever_else_is_said() {
    Ladder ladder = ladder().care("therapy").required();

    assertThat(ladder.evaluate(Told.clear()).consultation()).isEqualTo(Consultation.NOT_OFFERED);
    assertThat(ladder.evaluate(Told.clear().present("numb-saddle")).consultation())
        .isEqualTo(Consultation.NOT_OFFERED);
    assertThat(ladder.evaluate(Told.clear().tried("fusion relief")).consultation())
        .isEqualTo(Consultation.NOT_OFFERED);
  }

  @Test
  void while_a_red_flag_is_present_it_is_withheld() {
    assertThat(consultation(READY.present("numb-saddle"))).isEqualTo(Consultation.WITHHELD);
    assertThat(consultation(READY.present("weight-loss"))).isEqualTo(Consultation.WITHHELD);
    assertThat(consultation(READY.present("swollen-calf"))).isEqualTo(Consultation.WITHHELD);
  }

  @Test
  void a_red_flag_comes_before_a_contraindication() {
    assertThat(consultation(READY.present("hot-joint", "nicotine-use")))
        .isEqualTo(Consultation.WITHHELD);
  }

  @Test
  void a_contraindication_leaves_it_unmet() {
    assertThat(consultation(READY.present("nicotine-use"))).isEqualTo(Consultation.UNMET);
    assertThat(consultation(Told.nothing().present("nicotine-use"))).isEqualTo(Consultation.UNMET);
  }

  @Test
  void a_contraindication_leaves_it_unmet_even_where_another_branch_meets_the_gate() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .surgery("fusion")
            .gate(any(absent("nicotine-use"), present("confirmed")));

    assertThat(ladder.evaluate(READY.present("nicotine-use")).consultation())
        .isEqualTo(Consultation.UNMET);
  }

  @Test
  void else_it_is_the_verdict_of_the_gate() {
    assertThat(consultation(READY)).isEqualTo(Consultation.MET);
    assertThat(consultation(READY.absent("confirmed"))).isEqualTo(Consultation.UNMET);
    assertThat(consultation(READY.unanswered("confirmed"))).isEqualTo(Consultation.UNKNOWN);
    assertThat(consultation(Told.nothing())).isEqualTo(Consultation.UNKNOWN);
  }

  @Test
  void it_is_never_met_before_the_screen_or_out_of_scope() {
    assertThat(consultation(READY.unanswered("hot-joint"))).isEqualTo(Consultation.UNKNOWN);
    assertThat(consultation(READY.present("pregnant"))).isEqualTo(Consultation.UNKNOWN);
    assertThat(consultation(READY.absent("confirmed").unanswered("hot-joint")))
        .isEqualTo(Consultation.UNMET);
  }

  @Test
  void it_is_the_verdict_of_the_gate_whatever_comes_first() {
    assertThat(consultation(READY.tried("therapy relief"))).isEqualTo(Consultation.MET);
    assertThat(consultation(READY.tried("fusion declined"))).isEqualTo(Consultation.MET);
    assertThat(consultation(READY.tried("fusion relief-ended"))).isEqualTo(Consultation.MET);
  }

  @Test
  void of_two_surgical_steps_the_better_one_speaks() {
    Ladder ladder =
        ladder()
            .care("therapy")
            .required()
            .surgery("decompression")
            .gate(all(present("narrow"), absent("bleeding-risk")))
            .surgery("fusion")
            .gate(all(present("confirmed"), absent("nicotine-use")));

    assertThat(ladder.evaluate(READY.absent("narrow")).consultation()).isEqualTo(Consultation.MET);
    assertThat(ladder.evaluate(READY.absent("confirmed")).consultation())
        .isEqualTo(Consultation.UNKNOWN);
    assertThat(ladder.evaluate(READY.present("bleeding-risk")).consultation())
        .isEqualTo(Consultation.MET);
    assertThat(ladder.evaluate(READY.present("bleeding-risk", "nicotine-use")).consultation())
        .isEqualTo(Consultation.UNMET);
    assertThat(ladder.evaluate(READY.present("bleeding-risk").absent("confirmed")).consultation())
        .isEqualTo(Consultation.UNMET);
  }

  @Test
  void names_are_as_in_documents() {
    assertThat(Consultation.values())
        .extracting(Consultation::term)
        .containsExactlyInAnyOrder("met", "unknown", "unmet", "withheld", "not-offered");
  }

  private static Consultation consultation(Told told) {
    return LADDER.evaluate(told).consultation();
  }
}
