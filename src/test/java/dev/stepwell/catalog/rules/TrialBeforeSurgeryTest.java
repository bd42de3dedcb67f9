package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 2: no history without a trial opens the gate of a surgical step. */
class TrialBeforeSurgeryTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";

  @Test
  void a_surgical_step_without_a_gate_is_reported() {
    assertThat(broken().remove(HERNIATED_DISC + "/surgery/gate").report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC + "/surgery",
                "surgery-without-gate",
                "A surgical step has a gate. Add what must be true before it."));
  }

  @Test
  void a_gate_of_elapsed_care_alone_passes_through_no_trial() {
    assertThat(broken().set(HERNIATED_DISC_GATE, "{type: 'elapsed-care', minimum: 'P6W'}").report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"elapsed-care\"."),
            gateWithoutTrial(HERNIATED_DISC_GATE));
  }

  @Test
  void an_any_of_with_a_branch_without_a_trial_opens_without_one() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE,
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'finding', finding: 'root-compression-matching-signs', is: 'present'}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"any-of\"."),
            gateWithoutTrial(HERNIATED_DISC_GATE));
  }

  @Test
  void an_any_of_whose_branches_all_are_trials_is_still_no_all_of_at_the_top() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE,
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'distinct-trials', minimum: 2}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"any-of\"."));
  }

  @Test
  void an_at_least_that_can_do_without_its_trials_opens_without_one() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE,
                    "{type: 'at-least', minimum: 2, of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'finding', finding: 'root-compression-matching-signs', is: 'present'}, "
                        + "{type: 'finding', finding: 'spine-specialist-confirmation', is: 'present'}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"at-least\"."),
            gateWithoutTrial(HERNIATED_DISC_GATE));
  }

  @Test
  void nested_at_leasts_are_counted_branch_by_branch() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE,
                    "{type: 'at-least', minimum: 2, of: [{type: 'at-least', minimum: 1, "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'elapsed-care', minimum: 'P6W'}]}, "
                        + "{type: 'at-least', minimum: 1, of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}, "
                        + "{type: 'finding', finding: 'root-compression-matching-signs', is: 'present'}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"at-least\"."),
            gateWithoutTrial(HERNIATED_DISC_GATE));
  }

  @Test
  void a_not_around_an_all_of_with_trials_is_no_trial() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE,
                    "{type: 'not', of: [{type: 'all-of', of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}]}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "gate-not-all-of",
                "The gate of a surgical step is an all-of at its top, not \"not\"."),
            gateWithoutTrial(HERNIATED_DISC_GATE),
            trialBeneathNot(HERNIATED_DISC_GATE + "/of/0/of/0"),
            trialBeneathNot(HERNIATED_DISC_GATE + "/of/0/of/1"),
            trialBeneathNot(HERNIATED_DISC_GATE + "/of/0/of/2"));
  }

  private static Violation gateWithoutTrial(String path) {
    return new Violation(
        2,
        path,
        "gate-without-trial",
        "This gate opens without any trial of treatment. Each way to meet it passes "
            + "through a trial or distinct-trials.");
  }

  private static Violation trialBeneathNot(String path) {
    return new Violation(
        4,
        path,
        "trial-beneath-not",
        "No trial, distinct-trials or elapsed-care stands beneath a not here: one more "
            + "trial would lock the step.");
  }
}
