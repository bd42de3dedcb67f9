package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trial gave relief, and none is known to have ended later without it. */
class ImprovingTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .tried("P6W")
          .care("medicines")
          .care("neurotomy")
          .surgery("fusion")
          .gate(present("confirmed"))
          .forbids("traction");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "therapy relief",
        "therapy P1D relief",
        "medicines -28..-14 relief",
        "massage P6W relief",
        "fusion relief",
        "neurotomy relief; therapy P9W declined",
        "medicines -28..-14 relief; therapy -9.. ongoing"
      })
  void relief_that_lasts_is_an_improvement_whatever_gave_it(String trials) {
    assertThat(isImproving(trials)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "unknown",
        "therapy P9W relief-ended",
        "therapy P9W insufficient-relief",
        "therapy not-tolerated",
        "therapy -9.. ongoing",
        "therapy declined"
      })
  void anything_else_is_none(String trials) {
    assertThat(isImproving(trials)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medicines -28..-14 relief; therapy -28..-13 insufficient-relief",
        "medicines -28..-14 relief; therapy -28..-13 not-tolerated",
        "medicines -28..-14 relief; therapy -28..-13 relief-ended",
        "medicines -28..-14 relief; massage ..0 insufficient-relief",
        "medicines -28..-14 relief; medicines -13..-12 insufficient-relief",
        "medicines -28.. P2W relief; therapy -27.. P2W insufficient-relief",
        "medicines ..-14 relief; therapy ..-13 not-tolerated",
        "medicines -28..-14 relief; fusion -10..-1 insufficient-relief",
        "medicines -28..-14 relief; therapy -13.. insufficient-relief"
      })
  void a_failure_that_ended_later_undoes_it(String trials) {
    assertThat(isImproving(trials)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medicines -28..-14 relief; therapy -99..-15 insufficient-relief",
        "medicines -28..-14 relief; therapy -99..-14 insufficient-relief",
        "medicines -28..0 relief; therapy -28..0 not-tolerated",
        "medicines -28..-14 relief; therapy -9.. ongoing; neurotomy ..-1 declined"
      })
  void a_failure_that_ended_before_or_on_the_same_day_does_not(String trials) {
    assertThat(isImproving(trials)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medicines relief; therapy -9..-1 insufficient-relief",
        "medicines P9W relief; therapy -9..-1 insufficient-relief",
        "medicines -28.. relief; therapy -9..-1 insufficient-relief",
        "medicines -28..-14 relief; therapy P9W insufficient-relief",
        "medicines -28..-14 relief; therapy not-tolerated",
        "medicines -28..-14 relief; therapy -99.. insufficient-relief",
        "medicines -28..-14 relief; therapy -14.. insufficient-relief",
        "medicines -28.. relief; therapy -13.. insufficient-relief"
      })
  void where_days_are_unknown_no_failure_is_known_to_be_later(String trials) {
    assertThat(isImproving(trials)).isTrue();
  }

  @Test
  void the_latest_relief_speaks() {
    assertThat(
            isImproving(
                "therapy -40..-35 relief; neurotomy -30..-20 not-tolerated;"
                    + " medicines -15..-1 relief"))
        .isTrue();
    assertThat(
            isImproving(
                "therapy -40..-35 relief; medicines -30..-20 relief;"
                    + " neurotomy -15..-1 not-tolerated"))
        .isFalse();
  }

  @Test
  void relief_by_a_test_or_by_what_is_forbidden_here_does_not_count() {
    assertThat(isImproving("pain-mapping relief")).isFalse();
    assertThat(isImproving("traction relief")).isFalse();
  }

  @Test
  void a_later_failure_of_a_test_or_of_what_is_forbidden_here_undoes_nothing() {
    assertThat(isImproving("therapy -28..-14 relief; pain-mapping -2..-1 insufficient-relief"))
        .isTrue();
    assertThat(isImproving("therapy -28..-14 relief; traction -2..-1 not-tolerated")).isTrue();
  }

  @Test
  void two_names_of_a_forbidden_procedure_are_forbidden() {
    Ladder ladder = ladder().care("therapy").required().forbids("neurotomy");

    assertThat(ladder.evaluate(Told.clear().tried("rhizotomy relief")).disposition())
        .isEqualTo(Disposition.CONTINUE);
  }

  private static boolean isImproving(String trials) {
    return LADDER.evaluate(Told.clear().tried(trials)).disposition() == Disposition.IMPROVING;
  }
}
