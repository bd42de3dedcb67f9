package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in the file of a condition and its pathway, deep in a gate too. */
class ConditionFileTest {

  private static final String NAME = "conditions/herniated-disc.yaml";

  private static final String WHOLE =
      BuiltInContent.files().stream()
          .filter(file -> file.name().equals(NAME))
          .findFirst()
          .orElseThrow()
          .text();

  @Test
  void a_condition_comes_with_its_pathway() {
    assertThat(faults(WHOLE.substring(0, WHOLE.indexOf("pathway:\n"))))
        .containsExactly(new ContentFault(NAME, 1, "", "required property 'pathway' not found"));
  }

  @Test
  void an_unknown_kind_of_step_is_told_the_kinds() {
    assertThat(faults(WHOLE.replaceFirst("kind: screen", "kind: scren")))
        .containsExactly(
            fault(
                "kind: screen",
                "/pathway/steps/0/kind",
                "does not have a value in the enumeration"
                    + " [\"screen\", \"care\", \"diagnostic\", \"referral\", \"handover\","
                    + " \"surgery\"]"));
  }

  @Test
  void a_step_has_the_members_of_its_kind_and_no_others() {
    assertThat(faults(WHOLE.replaceFirst("kind: diagnostic", "kind: handover")))
        .extracting(ContentFault::path, ContentFault::expected)
        .containsExactly(
            tuple("/pathway/steps/3", "required property 'to' not found"),
            tuple("/pathway/steps/3/diagnostics", "no member of this name"),
            tuple("/pathway/steps/3/establishes", "no member of this name"));
  }

  @Test
  void an_unknown_type_of_criterion_is_told_the_types() {
    assertThat(faults(WHOLE.replaceFirst("type: elapsed-care", "type: elapsed")))
        .containsExactly(
            fault(
                "type: elapsed-care",
                "/pathway/steps/3/gate/criterion/type",
                "does not have a value in the enumeration"
                    + " [\"all-of\", \"any-of\", \"at-least\", \"not\", \"trial\","
                    + " \"distinct-trials\", \"elapsed-care\", \"finding\"]"));
  }

  @Test
  void a_length_of_care_is_whole_weeks_or_days() {
    assertThat(faults(WHOLE.replaceFirst("duration: P6W", "duration: six weeks")))
        .containsExactly(
            fault(
                "duration: P6W",
                "/pathway/steps/1/minimumTrial/duration",
                "does not match the regex pattern ^P[1-9]\\d{0,3}[DW]$"));
  }

  @Test
  void a_trial_names_a_treatment_or_a_group_and_not_both() {
    String trial = "treatment: physical-therapy\n";

    assertThat(faults(WHOLE.replaceFirst(trial, trial + "          group: exercises\n")))
        .containsExactly(
            fault(
                "- type: trial",
                "/pathway/steps/6/gate/criterion/of/0",
                "exactly one of these members: treatment, group"));
  }

  @Test
  void a_day_is_one_of_the_calendar() {
    assertThat(faults(WHOLE.replaceFirst("reviewedOn: 2026-11-22", "reviewedOn: 2026-02-30")))
        .containsExactly(
            fault(
                "reviewedOn: 2026-11-22",
                "/condition/reviewedOn",
                "does not match the date pattern must be a valid RFC 3339 full-date"));
  }

  @Test
  void what_no_schema_can_say_is_told_with_its_place_too() {
    assertThat(faults(WHOLE.replace("id: medication-management", "id: physical-therapy")))
        .containsExactly(
            new ContentFault(
                NAME,
                lineOf("pathway:") + 1,
                "/pathway",
                "two steps have the id physical-therapy"));
  }

  private static List<ContentFault> faults(String text) {
    return catchThrowableOfType(ContentException.class, () -> new ContentFile(NAME, text).entries())
        .faults();
  }

  /** A fault in the line in which this stands first in the whole file. */
  private static ContentFault fault(String where, String path, String expected) {
    return new ContentFault(NAME, lineOf(where), path, expected);
  }

  private static int lineOf(String text) {
    return (int) WHOLE.substring(0, WHOLE.indexOf(text)).chars().filter(it -> it == '\n').count()
        + 1;
  }
}
