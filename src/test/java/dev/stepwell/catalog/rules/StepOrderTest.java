package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 1: no step follows a surgical step, except referrals. */
class StepOrderTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String ARTHRITIS = "/pathways/arthritis/steps";

  @Test
  void a_step_other_than_a_referral_after_surgery_is_reported() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC,
                    "{id: 'aftercare', kind: 'care', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], treatments: "
                        + "['physical-therapy'], choose: 'any'}")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/aftercare",
                "step-after-surgery",
                "Only a referral may follow a surgical step. Move this care step before it."));
  }

  @Test
  void a_second_surgical_step_follows_surgery_too() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC,
                    "{id: 'more-surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['minimally-invasive-spine-surgery'], "
                        + "gate: {criterion: {type: 'all-of', of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P6W'}, "
                        + "{type: 'finding', finding: 'spine-specialist-confirmation', is: 'present'}]}, "
                        + "provenance: 'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/more-surgery",
                "step-after-surgery",
                "Only a referral may follow a surgical step. Move this surgery step before it."));
  }

  @Test
  void a_step_moved_behind_surgery_is_reported() {
    assertThat(
            broken()
                .moveBefore(
                    HERNIATED_DISC + "/surgery", HERNIATED_DISC + "/spine-specialist-confirmation")
                .set(
                    HERNIATED_DISC_GATE + "/of/5",
                    "{type: 'finding', finding: 'root-compression-matching-signs', is: 'present'}")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/spine-specialist-confirmation/stage",
                "stage-falls-back",
                "The stage never falls back from surgical to decision."));
  }

  @Test
  void a_referral_after_surgery_is_fine_when_its_stage_is_surgical() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC,
                    "{id: 'follow-up', kind: 'referral', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], establishes: []}")
                .report())
        .isEmpty();
  }

  @Test
  void a_referral_after_surgery_does_not_fall_back_to_the_stage_of_decision() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC,
                    "{id: 'follow-up', kind: 'referral', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], establishes: []}")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/follow-up/stage",
                "stage-falls-back",
                "The stage never falls back from surgical to decision."));
  }

  @Test
  void a_surgical_step_has_the_stage_surgical() {
    assertThat(broken().set(HERNIATED_DISC + "/surgery/stage", "'non-surgical'").report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/surgery/stage",
                "surgery-not-surgical",
                "A surgical step has stage surgical."));
  }

  @Test
  void surgery_does_not_hide_in_a_care_step() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/treatments",
                    "['minimally-invasive-spine-surgery']")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/nerve-blocks/treatments",
                "surgery-outside-surgical-step",
                "minimally-invasive-spine-surgery is surgery: it stands only in a step of kind "
                    + "surgery."));
  }

  @Test
  void surgery_does_not_hide_beside_care_in_a_care_step() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/treatments",
                    "'minimally-invasive-spine-surgery'")
                .report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/nerve-blocks/treatments",
                "surgery-outside-surgical-step",
                "minimally-invasive-spine-surgery is surgery: it stands only in a step of kind "
                    + "surgery."));
  }

  @Test
  void a_surgical_step_holds_only_surgery() {
    assertThat(broken().add(HERNIATED_DISC + "/surgery/treatments", "'nerve-blocks'").report())
        .containsExactly(
            new Violation(
                1,
                HERNIATED_DISC + "/surgery/treatments",
                "surgical-step-without-surgery",
                "nerve-blocks is no surgery: a step of kind surgery holds only surgery."),
            new Violation(
                9,
                HERNIATED_DISC + "/surgery/treatments",
                "surgery-not-supported",
                "No explicit link, with a source and evidence that is not against it, ties "
                    + "nerve-blocks to herniated-disc."));
  }

  @Test
  void a_treatment_of_kind_surgery_is_surgical_whatever_it_says() {
    assertThat(broken().set("/treatments/spinal-fusion/surgical", "false").report())
        .containsExactly(
            new Violation(
                1,
                "/pathways/degenerative-disc-disease/steps/surgery/treatments",
                "surgical-step-without-surgery",
                "spinal-fusion is no surgery: a step of kind surgery holds only surgery."),
            new Violation(
                1,
                "/pathways/spondylolisthesis/steps/surgery/treatments",
                "surgical-step-without-surgery",
                "spinal-fusion is no surgery: a step of kind surgery holds only surgery."),
            new Violation(
                1,
                "/treatments/spinal-fusion/surgical",
                "surgical-differs",
                "A treatment is surgical if it is of kind surgery, and only then; this one "
                    + "says false and is of kind surgery."));
  }

  @Test
  void a_treatment_of_another_kind_is_not_surgical() {
    assertThat(broken().set("/treatments/joint-injections/surgical", "true").report())
        .containsExactly(
            new Violation(
                1,
                ARTHRITIS + "/joint-injections/treatments",
                "surgery-outside-surgical-step",
                "joint-injections is surgery: it stands only in a step of kind surgery."),
            new Violation(
                1,
                "/treatments/joint-injections/surgical",
                "surgical-differs",
                "A treatment is surgical if it is of kind surgery, and only then; this one "
                    + "says true and is of kind injection."));
  }
}
