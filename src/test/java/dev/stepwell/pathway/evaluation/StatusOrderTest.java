package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Of several rules that hold for a step the first one decides: completed, contraindicated, locked
 * by a red flag, not applicable, in progress, declined, locked, available.
 */
class StatusOrderTest {

  /** Medicines and a shot wait for therapy; the gates want a contraindication absent. */
  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .tried("P6W")
          .care("medicines")
          .required()
          .tried("P4W")
          .gate(all(absent("nicotine-use"), present("confirmed")))
          .together("shot", "patch")
          .gate(absent("bleeding-risk"))
          .referral("review", "reviewed")
          .required()
          .gate(all(absent("nicotine-use"), present("confirmed")))
          .handover("herniated-disc")
          .gate(present("disc-found"))
          .surgery("fusion")
          .gate(absent("nicotine-use"));

  private static final String MEDICINES_FAILED = "medicines P4W insufficient-relief";

  @Test
  void completed_comes_before_contraindicated() {
    Told smoker = Told.clear().present("nicotine-use", "reviewed");
    Evaluation it = LADDER.evaluate(smoker.tried(MEDICINES_FAILED + "; fusion relief"));

    assertThat(status(it, "medicines")).isEqualTo(Status.COMPLETED);
    assertThat(status(it, "review")).isEqualTo(Status.COMPLETED);
    assertThat(status(it, "fusion")).isEqualTo(Status.COMPLETED);
  }

  @Test
  void completed_comes_before_a_red_flag() {
    for (String flag : new String[] {"numb-saddle", "hot-joint", "weight-loss", "cold-leg"}) {
      Told flagged = Told.clear().present(flag, "reviewed");
      Evaluation it = LADDER.evaluate(flagged.tried(MEDICINES_FAILED + "; fusion relief"));

      assertThat(status(it, "screen")).isEqualTo(Status.COMPLETED);
      assertThat(status(it, "medicines")).isEqualTo(Status.COMPLETED);
      assertThat(status(it, "review")).isEqualTo(Status.COMPLETED);
      assertThat(status(it, "fusion")).isEqualTo(Status.COMPLETED);
    }
  }

  @Test
  void completed_comes_before_not_applicable() {
    Evaluation it = LADDER.evaluate(Told.clear().absent("confirmed", "reviewed"));

    assertThat(status(it, "review")).isEqualTo(Status.COMPLETED);
  }

  @Test
  void completed_comes_before_in_progress_and_declined() {
    Told told = Told.clear().present("confirmed");

    assertThat(status(tried(told, MEDICINES_FAILED + "; medicines ongoing"), "medicines"))
        .isEqualTo(Status.COMPLETED);
    assertThat(status(tried(told, MEDICINES_FAILED + "; medicines declined"), "medicines"))
        .isEqualTo(Status.COMPLETED);
  }

  @Test
  void completed_comes_before_locked() {
    Told unscreened = Told.nothing().absent("confirmed");

    assertThat(status(tried(unscreened, MEDICINES_FAILED), "medicines"))
        .isEqualTo(Status.COMPLETED);
  }

  @Test
  void contraindicated_comes_before_a_red_flag() {
    Evaluation it = LADDER.evaluate(Told.clear().present("nicotine-use", "numb-saddle"));

    assertThat(status(it, "medicines")).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(it, "review")).isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(it, "fusion")).isEqualTo(Status.CONTRAINDICATED);
  }

  @Test
  void contraindicated_comes_before_not_applicable() {
    Evaluation it = LADDER.evaluate(Told.clear().present("nicotine-use").absent("confirmed"));

    assertThat(status(it, "review")).isEqualTo(Status.CONTRAINDICATED);
    assertThat(because(it, "review")).containsExactly("contraindication nicotine-use");
  }

  @Test
  void contraindicated_comes_before_in_progress_and_declined() {
    Told smoker = Told.clear().present("nicotine-use");

    assertThat(status(tried(smoker, "medicines -7.. ongoing"), "medicines"))
        .isEqualTo(Status.CONTRAINDICATED);
    assertThat(status(tried(smoker, "medicines declined"), "medicines"))
        .isEqualTo(Status.CONTRAINDICATED);
  }

  @Test
  void contraindicated_comes_before_locked() {
    Evaluation it = LADDER.evaluate(Told.nothing().present("nicotine-use", "pregnant"));

    assertThat(status(it, "medicines")).isEqualTo(Status.CONTRAINDICATED);
  }

  @Test
  void a_red_flag_comes_before_not_applicable() {
    for (String flag : new String[] {"numb-saddle", "hot-joint", "weight-loss"}) {
      Evaluation it = LADDER.evaluate(Told.clear().present(flag).absent("confirmed", "disc-found"));

      assertThat(status(it, "review")).isEqualTo(Status.LOCKED);
      assertThat(because(it, "review")).containsExactly("red-flag " + flag);
      assertThat(because(it, "herniated-disc")).containsExactly("red-flag " + flag);
    }
  }

  @Test
  void a_red_flag_comes_before_in_progress_and_declined() {
    for (String outcome : new String[] {"ongoing", "declined"}) {
      Evaluation it = tried(Told.clear().present("hot-joint"), "therapy " + outcome);

      assertThat(status(it, "therapy")).isEqualTo(Status.LOCKED);
      assertThat(because(it, "therapy")).containsExactly("red-flag hot-joint");
    }
  }

  @Test
  void a_red_flag_is_the_only_reason_of_what_it_locks() {
    Evaluation it = LADDER.evaluate(Told.nothing().present("numb-saddle", "pregnant"));

    assertThat(because(it, "medicines")).containsExactly("red-flag numb-saddle");
    assertThat(because(it, "fusion")).containsExactly("red-flag numb-saddle");
  }

  @Test
  void not_applicable_comes_before_locked() {
    Evaluation it =
        LADDER.evaluate(Told.nothing().present("pregnant").absent("confirmed", "disc-found"));

    assertThat(status(it, "review")).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(because(it, "review")).containsExactly("gate-unmet");
    assertThat(status(it, "herniated-disc")).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(because(it, "herniated-disc")).containsExactly("gate-unmet");
  }

  @Test
  void in_progress_comes_before_declined() {
    assertThat(status(tried(Told.clear(), "therapy declined; therapy -7.. ongoing"), "therapy"))
        .isEqualTo(Status.IN_PROGRESS);
    assertThat(status(tried(Told.clear(), "shot declined; patch ongoing"), "shot"))
        .isEqualTo(Status.IN_PROGRESS);
  }

  @Test
  void in_progress_comes_before_locked() {
    Evaluation it =
        tried(Told.nothing().present("pregnant").absent("confirmed"), "medicines ongoing");

    assertThat(status(it, "medicines")).isEqualTo(Status.IN_PROGRESS);
    assertThat(because(it, "medicines")).containsExactly("ongoing medicines");
  }

  @Test
  void declined_comes_before_locked() {
    Evaluation it =
        tried(Told.nothing().absent("confirmed"), "medicines declined; fusion declined");

    assertThat(status(it, "medicines")).isEqualTo(Status.DECLINED);
    assertThat(because(it, "medicines")).containsExactly("declined medicines");
    assertThat(status(it, "fusion")).isEqualTo(Status.DECLINED);
  }

  @Test
  void locked_comes_before_available() {
    Evaluation it = LADDER.evaluate(Told.clear().present("confirmed").absent("bleeding-risk"));

    assertThat(status(it, "therapy")).isEqualTo(Status.AVAILABLE);
    assertThat(status(it, "medicines")).isEqualTo(Status.LOCKED);
    assertThat(status(it, "shot")).isEqualTo(Status.AVAILABLE);
    assertThat(because(it, "shot")).isEmpty();
    assertThat(status(it, "fusion")).isEqualTo(Status.LOCKED);
  }

  @Test
  void eight_rules_have_seven_names() {
    assertThat(Status.values())
        .extracting(Status::term)
        .containsExactlyInAnyOrder(
            "completed",
            "contraindicated",
            "not-applicable",
            "in-progress",
            "declined",
            "locked",
            "available");
  }

  private static Evaluation tried(Told told, String trials) {
    return LADDER.evaluate(told.tried(trials));
  }
}
