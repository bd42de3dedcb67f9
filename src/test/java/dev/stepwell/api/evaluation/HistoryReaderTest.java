package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one trial may say is TrialReaderTest's. */
class HistoryReaderTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String TRIAL = "{\"treatment\": \"self-care\", \"outcome\": \"declined\"}";

  @Test
  void a_whole_history_is_read() {
    assertThat(
            read(
                """
                {"trials": [
                   {"treatment": "physical-therapy", "duration": "P8W",
                    "outcome": "insufficient-relief"},
                   {"treatment": "medication-management", "startedOn": "2026-08-01",
                    "endedOn": "2026-09-15", "outcome": "not-tolerated"}],
                 "findings": {"cauda-equina": "absent", "progressive-motor-deficit": "unknown",
                   "root-compression-matching-signs": "present"},
                 "evaluateFor": "2026-11-21"}
                """))
        .isEqualTo(
            new HistoryRequest(
                new History(
                    Optional.of(
                        List.of(
                            new Trial(
                                "physical-therapy",
                                Outcome.INSUFFICIENT_RELIEF,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(CareDuration.ofWeeks(8))),
                            new Trial(
                                "medication-management",
                                Outcome.NOT_TOLERATED,
                                Optional.of(LocalDate.of(2026, 8, 1)),
                                Optional.of(LocalDate.of(2026, 9, 15)),
                                Optional.empty()))),
                    Map.of(
                        "cauda-equina", Presence.ABSENT,
                        "root-compression-matching-signs", Presence.PRESENT)),
                LocalDate.of(2026, 11, 21)));
  }

  @Test
  void nothing_said_is_nothing_known_and_no_trials_are_none() {
    assertThat(read("{}")).isEqualTo(new HistoryRequest(History.UNKNOWN, TODAY));
    assertThat(read("{\"trials\": [], \"findings\": {}}"))
        .isEqualTo(new HistoryRequest(new History(Optional.of(List.of()), Map.of()), TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2024-02-29", "2026-11-22", "2026-11-23"})
  void the_day_of_evaluation_is_from_1900_to_tomorrow(String day) {
    assertThat(read("{\"evaluateFor\": \"%s\"}".formatted(day)).evaluateFor()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24  | after-tomorrow | The day of evaluation is at most tomorrow, 2026-11-23.",
        "9999-12-31  | after-tomorrow | The day of evaluation is at most tomorrow, 2026-11-23.",
        "1899-12-31  | date-too-early | No day here is before 1900-01-01.",
        "0000-01-01  | date-too-early | No day here is before 1900-01-01.",
        "2026-02-29  | invalid-date   | \"2026-02-29\" is no day. A day is written as in 2026-11-22, and exists.",
        "2026-11-31  | invalid-date   | \"2026-11-31\" is no day. A day is written as in 2026-11-22, and exists.",
        "2026-13-01  | invalid-date   | \"2026-13-01\" is no day. A day is written as in 2026-11-22, and exists.",
        "2026-1-1    | invalid-date   | \"2026-1-1\" is no day. A day is written as in 2026-11-22, and exists.",
        "-2026-01-01 | invalid-date   | \"-2026-01-01\" is no day. A day is written as in 2026-11-22, and exists.",
        "22.11.2026  | invalid-date   | \"22.11.2026\" is no day. A day is written as in 2026-11-22, and exists.",
        "2026-11-22T12:00:00Z | invalid-date | \"2026-11-22T12:00:00Z\" is no day. A day is written as in 2026-11-22, and exists.",
        "٢٠٢٦-١١-٢٢  | invalid-date   | \"٢٠٢٦-١١-٢٢\" is no day. A day is written as in 2026-11-22, and exists.",
      })
  void another_day_of_evaluation_is_told(String day, String code, String detail) {
    assertThat(faults("{\"evaluateFor\": \"%s\"}".formatted(day)))
        .containsExactly("/evaluateFor " + code + " " + detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-11-24\"", "\"1899-12-31\"", "\"then\"", "7", "null", "{}"})
  void while_the_day_of_evaluation_is_not_known_no_day_up_to_tomorrow_is_too_late(String day) {
    assertThat(
            faults(
                """
                {"trials": [{"treatment": "self-care", "outcome": "ongoing", "startedOn": "2026-11-23"},
                            {"treatment": "self-care", "outcome": "ongoing", "startedOn": "2026-11-24"}],
                 "evaluateFor": %s}
                """
                    .formatted(day)))
        .hasSize(2)
        .element(0)
        .isEqualTo(
            "/trials/1/startedOn after-evaluation-day No day of a trial is after the day of"
                + " evaluation, here 2026-11-23 at the latest.");
  }

  @Test
  void a_day_of_evaluation_that_is_given_twice_is_not_known_either() {
    assertThat(
            faults(
                """
                {"evaluateFor": "2026-11-22", "evaluateFor": "2026-01-01",
                 "trials": [{"treatment": "self-care", "outcome": "ongoing", "startedOn": "2026-11-23"}]}
                """))
        .containsExactly("/evaluateFor duplicate-member This member is given more than once.");
  }

  @ParameterizedTest
  @CsvSource({"100", "1"})
  void a_history_has_a_hundred_trials(int trials) {
    assertThat(read(trials(trials)).history().trials().orElseThrow()).hasSize(trials);
  }

  @ParameterizedTest
  @CsvSource({"101", "1000"})
  void and_no_more_of_them(int trials) {
    assertThat(faults(trials(trials)))
        .containsExactly(
            "/trials too-many-trials A history has at most 100 trials, not %d.".formatted(trials));
  }

  @Test
  void where_there_are_too_many_trials_their_faults_are_told_all_the_same() {
    assertThat(faults("{\"trials\": [%s]}".formatted("{},".repeat(100) + "{}")))
        .hasSize(203)
        .startsWith(
            "/trials too-many-trials A history has at most 100 trials, not 101.",
            "/trials/0/treatment missing-member The member \"treatment\" is required.",
            "/trials/0/outcome missing-member The member \"outcome\" is required.",
            "/trials/1/treatment missing-member The member \"treatment\" is required.")
        .endsWith("/trials/100/outcome missing-member The member \"outcome\" is required.");
  }

  @Test
  void every_finding_of_the_catalog_is_taken_whatever_the_pathway() {
    String all =
        CATALOG.findings().stream()
            .map(it -> "\"%s\": \"present\"".formatted(it.slug()))
            .collect(Collectors.joining(", "));

    assertThat(read("{\"findings\": {%s}}".formatted(all)).history().findings())
        .hasSize(CATALOG.findings().size())
        .containsEntry("tendon-rupture", Presence.PRESENT);
  }

  @Test
  void unknown_findings_and_answers_are_told_with_the_nearest() {
    assertThat(
            faults(
                """
                {"findings": {"cauda-equine": "present", "pregnant": "Present", "under-18": "yes",
                 "known-cancer": "", "headache": "no", "pad": "absent", "": null,
                 "known-cancer ": "absent"}}
                """))
        .containsExactly(
            "/findings/cauda-equine unknown-finding There is no finding \"cauda-equine\". Did you"
                + " mean \"cauda-equina\"?",
            "/findings/pregnant unknown-answer There is no answer \"Present\" here. Did you mean"
                + " \"present\"?",
            "/findings/under-18 unknown-answer There is no answer \"yes\" here. Known are: absent,"
                + " present, unknown.",
            "/findings/known-cancer unknown-answer There is no answer \"\" here. Known are: absent,"
                + " present, unknown.",
            "/findings/headache unknown-finding There is no finding \"headache\"."
                + " /api/v1/findings has them all.",
            "/findings/headache unknown-answer There is no answer \"no\" here. Known are: absent,"
                + " present, unknown.",
            "/findings/pad unknown-finding There is no finding \"pad\". Did you mean \"pad-signs\"?",
            "/findings/ unknown-finding There is no finding \"\". /api/v1/findings has them all.",
            "/findings/ wrong-type This must be a string, not null.",
            "/findings/known-cancer  unknown-finding There is no finding \"known-cancer \". Did you"
                + " mean \"known-cancer\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]   | an array",
        "7    | a number",
        "null | null",
        "true | true or false",
        "\"\" | a string",
      })
  void a_history_is_an_object(String body, String kind) {
    assertThat(faults(body))
        .containsExactly(" wrong-type This must be an object, not " + kind + ".");
  }

  @Test
  void each_member_has_its_type() {
    assertThat(
            faults(
                """
                {"trials": {"0": %s}, "findings": ["pregnant"], "evaluateFor": 20261122}
                """
                    .formatted(TRIAL)))
        .containsExactly(
            "/trials wrong-type This must be an array, not an object.",
            "/findings wrong-type This must be an object, not an array.",
            "/evaluateFor wrong-type This must be a string, not a number.");
    assertThat(faults("{\"trials\": [[], \"\", 1, null], \"findings\": {\"pregnant\": true}}"))
        .containsExactly(
            "/trials/0 wrong-type This must be an object, not an array.",
            "/trials/1 wrong-type This must be an object, not a string.",
            "/trials/2 wrong-type This must be an object, not a number.",
            "/trials/3 wrong-type This must be an object, not null.",
            "/findings/pregnant wrong-type This must be a string, not true or false.");
  }

  @Test
  void a_member_that_is_not_known_is_nothing() {
    assertThat(faults("{\"trials\": null, \"findings\": null, \"evaluateFor\": null}"))
        .containsExactly(
            "/trials wrong-type This must not be null: leave the member out.",
            "/findings wrong-type This must not be null: leave the member out.",
            "/evaluateFor wrong-type This must not be null: leave the member out.");
  }

  @Test
  void an_unknown_member_is_told_with_the_nearest() {
    assertThat(faults("{\"trails\": [], \"evaluatefor\": 1, \"age\": 40, \"Trials\": {}}"))
        .containsExactly(
            "/trails unknown-member There is no member \"trails\" here. Did you mean \"trials\"?",
            "/evaluatefor unknown-member There is no member \"evaluatefor\" here. Did you mean"
                + " \"evaluateFor\"?",
            "/age unknown-member There is no member \"age\" here. Known are: trials, findings,"
                + " evaluateFor.",
            "/Trials unknown-member There is no member \"Trials\" here. Did you mean \"trials\"?");
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_the_document() {
    assertThat(
            faults(
                """
                {"findings": {"pregnant": "maybe", "pregnant": "absent", "": "absent"},
                 "trials": [{"outcome": "relief", "treatment": "selfcare", "outcome": "releif"},
                            {"startedOn": "2026-11-22", "treatment": "self-care", "dose": 3}],
                 "evaluateFor": "2026-11-20", "x": {"y": 1, "y": 1}, "findings": {"mri": "absent"}}
                """))
        .containsExactly(
            "/trials/0/treatment unknown-treatment There is no treatment \"selfcare\". Did you mean"
                + " \"self-care\"?",
            "/trials/0/outcome duplicate-member This member is given more than once.",
            "/trials/0/outcome unknown-outcome There is no outcome \"releif\" here. Did you mean"
                + " \"relief\"?",
            "/trials/1/outcome missing-member The member \"outcome\" is required.",
            "/trials/1/startedOn after-evaluation-day No day of a trial is after the day of"
                + " evaluation, here 2026-11-20 at the latest.",
            "/trials/1/dose unknown-member There is no member \"dose\" here. Known are: treatment,"
                + " duration, startedOn, endedOn, outcome.",
            "/x unknown-member There is no member \"x\" here. Known are: trials, findings,"
                + " evaluateFor.",
            "/findings duplicate-member This member is given more than once.",
            "/findings/mri unknown-finding There is no finding \"mri\". /api/v1/findings has them"
                + " all.");
  }

  @Test
  void it_says_nothing_of_the_person_where_it_might_be_logged() {
    assertThat(read(trials(1))).hasToString("HistoryRequest");
  }

  private static String trials(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> TRIAL)
        .collect(Collectors.joining(", ", "{\"trials\": [", "]}"));
  }

  private static HistoryRequest read(String body) {
    return HistoryReader.read(JsonBody.of(body.getBytes(StandardCharsets.UTF_8)), CATALOG, TODAY);
  }

  private static List<String> faults(String body) {
    return catchThrowableOfType(Problem.class, () -> read(body)).faults().stream()
        .map(it -> it.name() + " " + it.code() + " " + it.detail())
        .toList();
  }
}
