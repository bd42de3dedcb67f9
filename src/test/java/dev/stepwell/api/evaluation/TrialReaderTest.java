package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialReaderTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String TOO_LATE =
      " after-evaluation-day No day of a trial is after the day of evaluation, here 2026-11-22 at the"
          + " latest.";

  private static final String BESIDE_DATES =
      "/duration duration-beside-dates The dates say how long this trial is, up to the day of"
          + " evaluation where it is ongoing: leave the duration out.";

  @ParameterizedTest
  @EnumSource
  void every_outcome_has_its_word(Outcome outcome) {
    assertThat(
            trial("{'treatment': 'self-care', 'outcome': '%s'}".formatted(outcome.term()))
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  void every_treatment_of_the_catalog_can_have_been_tried() {
    for (var treatment : CATALOG.treatments()) {
      assertThat(
              trial("{'treatment': '%s', 'outcome': 'relief'}".formatted(treatment.slug()))
                  .treatment())
          .isEqualTo(treatment.slug());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insufficient-relief | P6W     | null       | null",
        "insufficient-relief | P1D     | null       | null",
        "insufficient-relief | P9999D  | null       | null",
        "insufficient-relief | P5217W  | null       | null",
        "insufficient-relief | null    | 1900-01-01 | 2026-11-22",
        "relief              | null    | 2026-11-22 | 2026-11-22",
        "relief              | P1D     | 2026-11-21 | null",
        "relief              | P3W     | null       | 2026-11-22",
        "relief              | null    | 2026-11-22 | null",
        "ongoing             | null    | 2026-11-22 | null",
        "ongoing             | P3W     | null       | null",
        "declined            | null    | null       | 1900-01-01",
      })
  void days_and_a_length_that_go_together_are_taken(
      String outcome, String duration, String startedOn, String endedOn) {
    Trial trial = trial(trial(outcome, duration, startedOn, endedOn));

    assertThat(trial.outcome().term()).isEqualTo(outcome);
    assertThat(trial.startedOn().map(Object::toString).orElse("null")).isEqualTo(startedOn);
    assertThat(trial.endedOn().map(Object::toString).orElse("null")).isEqualTo(endedOn);
    assertThat(trial.duration().map(Object::toString).orElse("null")).isEqualTo(duration);
  }

  @Test
  void treatments_that_are_none_are_told_with_the_nearest() {
    assertThat(treatmentFault("physical-terapy"))
        .isEqualTo(
            "/treatment unknown-treatment There is no treatment \"physical-terapy\". Did you mean"
                + " \"physical-therapy\"?");
    assertThat(treatmentFault("injections"))
        .isEqualTo(
            "/treatment unknown-treatment There is no treatment \"injections\". Did you mean"
                + " \"joint-injections\"?");
    assertThat(treatmentFault("yoga"))
        .isEqualTo(
            "/treatment unknown-treatment There is no treatment \"yoga\". /api/v1/treatments has"
                + " them all.");
    assertThat(treatmentFault("mri"))
        .isEqualTo(
            "/treatment unknown-treatment \"mri\" is a test and no treatment: leave it out.");
    assertThat(treatmentFault("x".repeat(5_000)))
        .isEqualTo(
            "/treatment unknown-treatment There is no treatment \"%s…\". /api/v1/treatments has"
                    .formatted("x".repeat(80))
                + " them all.");
  }

  @Test
  void outcomes_that_are_none_are_told_with_the_nearest() {
    assertThat(faults("{'treatment': 'self-care', 'outcome': 'on-going'}"))
        .containsExactly(
            "/outcome unknown-outcome There is no outcome \"on-going\" here. Did you mean"
                + " \"ongoing\"?");
    assertThat(faults("{'treatment': 'self-care', 'outcome': 'RELIEF_ENDED'}"))
        .containsExactly(
            "/outcome unknown-outcome There is no outcome \"RELIEF_ENDED\" here. Did you mean"
                + " \"relief-ended\"?");
    assertThat(faults("{'treatment': 'self-care', 'outcome': 'worse'}"))
        .containsExactly(
            "/outcome unknown-outcome There is no outcome \"worse\" here. Known are: declined,"
                + " insufficient-relief, not-tolerated, ongoing, relief, relief-ended.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PW",
        "P0W",
        "P0D",
        "P00D",
        "P-1W",
        "-P1W",
        "P+1W",
        "P06W",
        "P1.5W",
        "P6",
        "6W",
        "P10000D",
        "P99999999999999999999W",
        "p6w",
        "P6w",
        "P2M",
        "P1Y",
        "PT6H",
        "P1W2D",
        "P6W ",
        " P6W",
        "P٦W",
        "6 weeks",
      })
  void a_duration_is_in_whole_weeks_or_days(String duration) {
    assertThat(faults(trial("relief", duration, "null", "null")))
        .containsExactly(
            "/duration invalid-duration \"%s\" is no duration. It is in whole weeks or days,"
                    .formatted(duration)
                + " at least one and at most four digits, as P6W or P3D.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P5218W", "P9999W",
      })
  void a_duration_of_more_than_a_hundred_years_is_absurd(String duration) {
    assertThat(faults(trial("relief", duration, "null", "null")))
        .containsExactly(
            "/duration absurd-duration A duration is at most 100 years, that is P5217W.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-23 | null",
        "null       | 2026-11-23",
        "9999-12-31 | null",
        "null       | 9999-12-31",
      })
  void no_day_is_after_the_day_of_evaluation(String startedOn, String endedOn) {
    assertThat(faults(trial("relief", "null", startedOn, endedOn)))
        .containsExactly((endedOn.equals("null") ? "/startedOn" : "/endedOn") + TOO_LATE);
  }

  @Test
  void both_days_are_judged() {
    assertThat(faults(trial("relief", "null", "2026-11-24", "2026-11-23")))
        .containsExactly("/startedOn" + TOO_LATE, "/endedOn" + TOO_LATE);
    assertThat(faults(trial("relief", "null", "1899-12-31", "2026-11-31")))
        .containsExactly(
            "/startedOn date-too-early No day here is before 1900-01-01.",
            "/endedOn invalid-date \"2026-11-31\" is no day. A day is written as in 2026-11-22, and"
                + " exists.");
  }

  @ParameterizedTest
  @CsvSource({"P1D, 2026-11-22", "P1W, 2026-11-16", "P9999D, 2000-01-01"})
  void a_trial_whose_length_goes_beyond_the_day_of_evaluation_is_too_long(
      String duration, String startedOn) {
    assertThat(faults(trial("relief", duration, startedOn, "null")))
        .containsExactly("/duration" + TOO_LATE);
  }

  @Test
  void a_length_beside_a_start_that_is_too_late_is_no_second_fault() {
    assertThat(faults(trial("relief", "P1W", "2026-12-01", "null")))
        .containsExactly("/startedOn" + TOO_LATE);
  }

  @Test
  void a_trial_does_not_end_before_it_starts() {
    assertThat(faults(trial("relief", "null", "2026-11-20", "2026-11-19")))
        .containsExactly(
            "/endedOn ends-before-start A trial does not end before it starts, here on 2026-11-20.");
  }

  @Test
  void an_ongoing_trial_has_no_end() {
    String ended =
        "/endedOn ongoing-has-ended A trial that is ongoing has no end: leave it out, or give the"
            + " outcome that it had.";
    assertThat(faults(trial("ongoing", "null", "null", "2026-11-20"))).containsExactly(ended);
    assertThat(faults(trial("ongoing", "null", "2026-11-21", "2026-11-20"))).containsExactly(ended);
    assertThat(faults(trial("ongoing", "null", "2026-11-21", "2026-11-23")))
        .containsExactly("/endedOn" + TOO_LATE, ended);
  }

  @ParameterizedTest
  @CsvSource({
    "relief, P1W, 2026-11-01, 2026-11-08",
    "ongoing, P1W, 2026-11-01, null",
    "ongoing, P1W, 2026-11-22, null"
  })
  void a_duration_beside_both_ends_is_one_too_many(
      String outcome, String duration, String startedOn, String endedOn) {
    assertThat(faults(trial(outcome, duration, startedOn, endedOn))).containsExactly(BESIDE_DATES);
  }

  @Test
  void what_contradicts_is_told_beside_what_is_wrong_in_itself() {
    assertThat(faults(trial("ongoing", "P0D", "2026-11-31", "2026-11-20")))
        .containsExactly(
            "/duration invalid-duration \"P0D\" is no duration. It is in whole weeks or days,"
                + " at least one and at most four digits, as P6W or P3D.",
            BESIDE_DATES,
            "/startedOn invalid-date \"2026-11-31\" is no day. A day is written as in 2026-11-22, and"
                + " exists.",
            "/endedOn ongoing-has-ended A trial that is ongoing has no end: leave it out, or give the"
                + " outcome that it had.");
  }

  @Test
  void null_everywhere_is_wrong_everywhere_and_contradicts_nothing() {
    assertThat(
            faults(
                "{'outcome': null, 'endedOn': null, 'treatment': null, 'startedOn': null,"
                    + " 'duration': null}"))
        .containsExactly(
            "/outcome wrong-type This must be a string, not null.",
            "/endedOn wrong-type This must not be null: leave the member out.",
            "/treatment wrong-type This must be a string, not null.",
            "/startedOn wrong-type This must not be null: leave the member out.",
            "/duration wrong-type This must not be null: leave the member out.");
    assertThat(
            faults(
                "{'outcome': 'ongoing', 'treatment': 'self-care', 'endedOn': null,"
                    + " 'duration': 'P1W'}"))
        .containsExactly("/endedOn wrong-type This must not be null: leave the member out.");
  }

  @Test
  void every_member_has_its_type() {
    assertThat(
            faults(
                "{'treatment': {}, 'outcome': [], 'duration': 6, 'startedOn': true,"
                    + " 'endedOn': 20261122}"))
        .containsExactly(
            "/treatment wrong-type This must be a string, not an object.",
            "/outcome wrong-type This must be a string, not an array.",
            "/duration wrong-type This must be a string, not a number.",
            "/duration duration-beside-dates The dates say how long this trial is, up to the day of"
                + " evaluation where it is ongoing: leave the duration out.",
            "/startedOn wrong-type This must be a string, not true or false.",
            "/endedOn wrong-type This must be a string, not a number.");
  }

  private static String treatmentFault(String treatment) {
    List<String> faults = faults("{'treatment': '%s', 'outcome': 'relief'}".formatted(treatment));
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  /** A trial with these members; {@code null} is none. */
  private static String trial(String outcome, String duration, String startedOn, String endedOn) {
    return "{'treatment': 'self-care', 'outcome': '%s', 'duration': '%s', 'startedOn': '%s', 'endedOn': '%s'}"
        .formatted(outcome, duration, startedOn, endedOn)
        .replaceAll(", '\\w+': 'null'", "");
  }

  private static Trial trial(String json) {
    return read(json).get(0);
  }

  private static List<Trial> read(String trial) {
    String body = "{\"trials\": [%s]}".formatted(trial.replace('\'', '"'));
    return HistoryReader.read(JsonBody.of(body.getBytes(StandardCharsets.UTF_8)), CATALOG, TODAY)
        .history()
        .trials()
        .orElseThrow();
  }

  private static List<String> faults(String trial) {
    return catchThrowableOfType(Problem.class, () -> read(trial)).faults().stream()
        .map(it -> it.name().replace("/trials/0", "") + " " + it.code() + " " + it.detail())
        .toList();
  }
}
