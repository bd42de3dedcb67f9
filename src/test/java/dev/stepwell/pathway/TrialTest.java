package dev.stepwell.pathway;

import static dev.stepwell.pathway.Trials.TODAY;
import static dev.stepwell.pathway.Trials.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Trial.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy insufficient-relief           |     |      |
          therapy P6W insufficient-relief       |     |      | 42
          therapy -28.. insufficient-relief     |     |      |
          therapy ..-14 insufficient-relief     |     |      |
          therapy -28..-14 insufficient-relief  | -28 | -14  | 14
          therapy -28..-28 insufficient-relief  | -28 | -28  | 0
          therapy -28..0 insufficient-relief    | -28 | 0    | 28
          therapy -28.. P2W insufficient-relief | -28 | -14  | 14
          therapy ..-14 P2W insufficient-relief | -28 | -14  | 14
          therapy -9..-2 relief                 | -9  | -2   | 7
          therapy -9..-2 relief-ended           | -9  | -2   | 7
          therapy -9..-2 not-tolerated          | -9  | -2   | 7
          therapy ongoing                       |     |      |
          therapy P3D ongoing                   |     |      | 3
          therapy -28.. ongoing                 | -28 | 0    | 28
          therapy 0.. ongoing                   | 0   | 0    | 0
          """)
  void its_days_are_known_as_far_as_two_of_its_ends_and_its_length_are(
      String text, Integer start, Integer end, Integer days) {
    Trial trial = trial(text);

    assertThat(trial.span(TODAY))
        .isEqualTo(
            Optional.ofNullable(start)
                .map(from -> new Span(TODAY.plusDays(from), TODAY.plusDays(end))));
    assertThat(trial.days(TODAY))
        .isEqualTo(days == null ? OptionalInt.empty() : OptionalInt.of(days));
  }

  @Test
  void its_end_may_be_known_without_its_start() {
    assertThat(trial("therapy ..-14 relief").end(TODAY)).contains(TODAY.minusDays(14));
    assertThat(trial("therapy -28.. relief").end(TODAY)).isEmpty();
    assertThat(trial("therapy P6W relief").end(TODAY)).isEmpty();
    assertThat(trial("therapy relief").end(TODAY)).isEmpty();
  }

  @Test
  void an_ongoing_one_runs_to_the_day_from_which_it_is_seen() {
    Trial ongoing = trial("therapy -28.. ongoing");

    assertThat(ongoing.days(TODAY)).hasValue(28);
    assertThat(ongoing.days(TODAY.plusDays(3))).hasValue(31);
    assertThat(ongoing.end(TODAY.plusDays(3))).contains(TODAY.plusDays(3));
  }

  @Test
  void what_has_ended_is_as_long_on_any_later_day() {
    assertThat(trial("therapy -28..-14 relief").days(TODAY.plusDays(9))).hasValue(14);
    assertThat(trial("therapy -28.. relief").days(TODAY.plusDays(9))).isEmpty();
  }

  @Test
  void an_ongoing_one_has_no_end() {
    assertThatThrownBy(() -> trial("therapy ..-1 ongoing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an ongoing trial has not ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "therapy -28..-14 P2W insufficient-relief",
        "therapy -28..-14 P2W declined",
        "therapy -14.. P2W ongoing"
      })
  void a_length_beside_two_days_is_refused_even_where_they_agree(String text) {
    assertThatThrownBy(() -> trial(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial has a duration or two days, not both");
  }

  @Test
  void an_end_before_the_start_is_refused() {
    assertThatThrownBy(() -> trial("therapy -14..-15 relief"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a trial does not end before it starts");
  }

  @Test
  void a_treatment_is_a_slug() {
    assertThatThrownBy(() -> trial("Therapy relief"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"Therapy\"");
  }

  @ParameterizedTest
  @CsvSource({
    "relief, false, false, false",
    "relief-ended, true, true, true",
    "insufficient-relief, true, true, true",
    "not-tolerated, false, true, true",
    "ongoing, false, false, true",
    "declined, false, false, false"
  })
  void an_outcome_says_what_it_counts_for(
      String term, boolean insufficient, boolean failed, boolean care) {
    Outcome outcome = trial("therapy " + term).outcome();

    assertThat(outcome.term()).isEqualTo(term);
    assertThat(List.of(outcome.isInsufficient(), outcome.isFailed(), outcome.isCare()))
        .containsExactly(insufficient, failed, care);
  }

  @Test
  void there_are_six_outcomes() {
    assertThat(Arrays.stream(Outcome.values()).map(Outcome::term))
        .containsExactly(
            "relief",
            "relief-ended",
            "insufficient-relief",
            "not-tolerated",
            "ongoing",
            "declined");
  }
}
