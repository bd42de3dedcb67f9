package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 10: nothing invasive is compulsory through a gate. */
class GentleWayTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String STENOSIS_GATE =
      "/pathways/spinal-stenosis/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";

  @Test
  void the_gate_of_surgery_asks_for_no_trial_of_a_needle() {
    assertThat(
            broken()
                .add(HERNIATED_DISC_GATE + "/of", "{type: 'trial', treatment: 'nerve-blocks'}")
                .report())
        .containsExactly(surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_an_any_of() {
    assertThat(
            broken()
                .add(
                    STENOSIS_GATE + "/of",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'nerve-blocks'}, "
                        + "{type: 'trial', treatment: 'rhizotomy-radiofrequency-ablation'}]}")
                .report())
        .containsExactly(surgeryNeedsInvasive(STENOSIS_GATE));
  }

  @Test
  void nor_through_an_at_least() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC_GATE + "/of",
                    "{type: 'at-least', minimum: 3, of: [{type: 'trial', "
                        + "treatment: 'nerve-blocks'}, {type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .containsExactly(surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_the_number_of_trials() {
    assertThat(
            broken()
                .set(HERNIATED_DISC_GATE + "/of/2", "{type: 'distinct-trials', minimum: 3}")
                .report())
        .containsExactly(surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_a_group() {
    assertThat(
            broken()
                .add(
                    STENOSIS_GATE + "/of",
                    "{type: 'trial', group: 'radiofrequency-ablation-of-lumbar-nerves'}")
                .report())
        .containsExactly(surgeryNeedsInvasive(STENOSIS_GATE));
  }

  @Test
  void nor_through_a_nested_tree() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC_GATE + "/of",
                    "{type: 'any-of', of: [{type: 'all-of', of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'nerve-blocks'}]}, "
                        + "{type: 'not', of: [{type: 'not', of: [{type: 'at-least', minimum: 1, "
                        + "of: [{type: 'trial', treatment: 'nerve-blocks'}, "
                        + "{type: 'trial', treatment: 'nerve-blocks'}]}]}]}]}")
                .report())
        .containsExactly(
            new Violation(
                4,
                HERNIATED_DISC_GATE + "/of/6/of/1/of/0/of/0/of/0",
                "trial-beneath-not",
                "No trial, distinct-trials or elapsed-care stands beneath a not here: one more "
                    + "trial would lock the step."),
            new Violation(
                4,
                HERNIATED_DISC_GATE + "/of/6/of/1/of/0/of/0/of/1",
                "trial-beneath-not",
                "No trial, distinct-trials or elapsed-care stands beneath a not here: one more "
                    + "trial would lock the step."),
            surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void an_any_of_that_leaves_the_choice_is_fine() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC_GATE + "/of",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'nerve-blocks'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .isEmpty();
  }

  @Test
  void nor_through_a_required_test_that_asks_for_a_needle_first() {
    assertThat(
            broken()
                .set(HERNIATED_DISC + "/imaging/required", "true")
                .moveBefore(HERNIATED_DISC + "/nerve-blocks", HERNIATED_DISC + "/imaging")
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'trial', treatment: 'nerve-blocks'}")
                .report())
        .containsExactly(
            new Violation(
                10,
                HERNIATED_DISC + "/imaging/gate/criterion",
                "required-step-needs-invasive",
                "Required steps after this one wait for it: trials of tier 0 and 1, and "
                    + "findings of steps that they open, open its gate. This one asks for more."),
            surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_an_optional_test_that_alone_establishes_what_surgery_wants() {
    assertThat(
            broken()
                .moveBefore(HERNIATED_DISC + "/nerve-blocks", HERNIATED_DISC + "/imaging")
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'trial', treatment: 'nerve-blocks'}")
                .report())
        .containsExactly(surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_the_referral_that_confirms() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/spine-specialist-confirmation/gate",
                    "{criterion: {type: 'trial', treatment: 'nerve-blocks'}, "
                        + "provenance: 'extension', sources: ['EXT']}")
                .report())
        .containsExactly(surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  @Test
  void nor_through_required_care_that_asks_for_a_needle_first() {
    assertThat(
            broken()
                .moveBefore(HERNIATED_DISC + "/nerve-blocks", HERNIATED_DISC + "/physical-therapy")
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion",
                    "{type: 'trial', treatment: 'medication-management'}")
                .moveBefore(
                    HERNIATED_DISC + "/medication-management", HERNIATED_DISC + "/nerve-blocks")
                .set(
                    HERNIATED_DISC + "/physical-therapy/gate",
                    "{criterion: {type: 'trial', treatment: 'nerve-blocks'}, "
                        + "provenance: 'extension', sources: ['EXT']}")
                .report())
        .containsExactly(
            new Violation(
                10,
                HERNIATED_DISC + "/physical-therapy/gate/criterion",
                "required-step-needs-invasive",
                "Required steps after this one wait for it: trials of tier 0 and 1, and "
                    + "findings of steps that they open, open its gate. This one asks for more."),
            surgeryNeedsInvasive(HERNIATED_DISC_GATE));
  }

  private static Violation surgeryNeedsInvasive(String path) {
    return new Violation(
        10,
        path,
        "surgery-needs-invasive",
        "Trials of tier 0 and 1, and findings of steps that they open, open the gate "
            + "of surgery; this one asks for more.");
  }
}
