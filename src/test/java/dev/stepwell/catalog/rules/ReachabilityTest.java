package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 7: some history makes every step available. */
class ReachabilityTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String SCIATICA = "/pathways/sciatica/steps";
  private static final String ARTHRITIS = "/pathways/arthritis/steps";
  private static final String SPONDYLOSIS = "/pathways/spondylosis/steps";

  @Test
  void a_finding_in_a_gate_is_established_before_it() {
    assertThat(broken().remove(HERNIATED_DISC + "/imaging").report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC_GATE + "/of/4",
                "finding-not-established",
                "No step before this one establishes root-compression-matching-signs."));
  }

  @Test
  void a_finding_that_only_a_later_step_establishes_comes_too_late() {
    assertThat(
            broken()
                .moveBefore(
                    "/pathways/bulging-disc/steps/nerve-root-examination",
                    "/pathways/bulging-disc/steps/specialist-re-evaluation")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/bulging-disc/steps/nerve-blocks/gate/criterion/of/2",
                "finding-not-established",
                "No step before this one establishes radicular-symptoms."));
  }

  @Test
  void an_exclusion_in_a_gate_is_one_that_the_screen_asks() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'finding', finding: 'pregnant', is: 'absent'}")
                .set("/pathways/herniated-disc/exclusions", "['under-18']")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4",
                "finding-not-established",
                "No step before this one establishes pregnant."));
  }

  @Test
  void a_contraindication_and_a_red_flag_need_nobody_to_establish_them() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'finding', finding: 'septic-joint', is: 'absent'}")
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'finding', finding: 'ketamine-contraindication', is: 'absent'}")
                .report())
        .isEmpty();
  }

  @Test
  void a_trial_of_what_no_step_offers_opens_nothing() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'trial', treatment: 'joint-injections'}")
                .report())
        .containsExactly(
            unreachableStep(HERNIATED_DISC + "/nerve-blocks/gate/criterion"),
            trialNotOffered(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4"));
  }

  @Test
  void a_trial_of_a_later_step_comes_too_late() {
    assertThat(
            broken()
                .set(
                    ARTHRITIS + "/medication-management/gate",
                    "{criterion: {type: 'trial', treatment: 'joint-injections'}, "
                        + "provenance: 'extension', sources: ['EXT']}")
                .report())
        .containsExactly(
            trialNotOffered(ARTHRITIS + "/medication-management/gate/criterion"),
            unreachableStep(ARTHRITIS + "/medication-management/gate/criterion"));
  }

  @Test
  void a_trial_of_the_step_itself_comes_too_late_also_beneath_an_any_of() {
    assertThat(
            broken()
                .set(
                    ARTHRITIS + "/joint-injections/gate/criterion/of/0",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'joint-injections'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .containsExactly(trialNotOffered(ARTHRITIS + "/joint-injections/gate/criterion/of/0/of/0"));
  }

  @Test
  void a_trial_of_a_test_opens_nothing_also_beneath_an_any_of() {
    assertThat(
            broken()
                .set(
                    SPONDYLOSIS + "/radiofrequency/gate/criterion/of/0",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'pain-mapping'}]}")
                .report())
        .containsExactly(
            new Violation(
                7,
                SPONDYLOSIS + "/radiofrequency/gate/criterion/of/0/of/1",
                "trial-not-offered",
                "No step before this one offers pain-mapping."));
  }

  @Test
  void a_trial_of_surgery_opens_no_surgery() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC_GATE + "/of",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'spinal-fusion'}]}")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC_GATE + "/of/6/of/1",
                "trial-not-offered",
                "No step before this one offers spinal-fusion."));
  }

  @Test
  void either_name_of_a_procedure_that_a_step_offers_is_offered() {
    assertThat(
            broken()
                .set(
                    SPONDYLOSIS + "/radiofrequency/treatments",
                    "['rhizotomy-radiofrequency-ablation']")
                .insertBefore(
                    SPONDYLOSIS + "/specialist-re-evaluation",
                    "{id: 'second-opinion', kind: 'referral', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "establishes: ['pain-specialist-recommends'], "
                        + "gate: {criterion: {type: 'trial', "
                        + "treatment: 'lumbar-radiofrequency-neurotomy'}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .report())
        .isEmpty();
  }

  @Test
  void more_different_trials_than_steps_offer_are_out_of_reach() {
    assertThat(
            broken()
                .set(
                    SPONDYLOSIS + "/radiofrequency/gate/criterion/of/0",
                    "{type: 'distinct-trials', minimum: 3}")
                .report())
        .containsExactly(unreachableStep(SPONDYLOSIS + "/radiofrequency/gate/criterion"));
  }

  @Test
  void two_names_of_one_procedure_do_not_make_two_trials() {
    assertThat(
            broken()
                .insertBefore(
                    SPONDYLOSIS + "/specialist-re-evaluation",
                    "{id: 'second-opinion', kind: 'referral', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "establishes: ['pain-specialist-recommends'], "
                        + "gate: {criterion: {type: 'distinct-trials', minimum: 4}, "
                        + "provenance: 'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(unreachableStep(SPONDYLOSIS + "/second-opinion/gate/criterion"));
  }

  @Test
  void a_gate_before_any_care_does_not_wait_for_care() {
    assertThat(
            broken()
                .moveBefore(HERNIATED_DISC + "/imaging", HERNIATED_DISC + "/physical-therapy")
                .report())
        .containsExactly(unreachableStep(HERNIATED_DISC + "/imaging/gate/criterion"));
  }

  @Test
  void an_at_least_asks_for_no_more_than_it_has() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'at-least', minimum: 3, of: [{type: 'trial', "
                        + "treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC + "/imaging/gate/criterion",
                "at-least-out-of-reach",
                "At least 3 of 2 criteria can never be met."),
            unreachableStep(HERNIATED_DISC + "/imaging/gate/criterion"));
  }

  @Test
  void an_at_least_beneath_a_not_does_not_open_for_nothing() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'not', of: [{type: 'at-least', minimum: 2, of: [{type: 'finding', "
                        + "finding: 'nicotine-use', is: 'present'}]}]}")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/0",
                "at-least-out-of-reach",
                "At least 2 of 1 criteria can never be met."));
  }

  @Test
  void an_emergency_never_opens_a_referral() {
    assertThat(
            broken()
                .set(
                    "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/gate/criterion",
                    "{type: 'finding', finding: 'cord-compression-worsening', is: 'present'}")
                .report())
        .containsExactly(
            unreachableStep(
                "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/gate/criterion"));
  }

  @Test
  void an_exclusion_never_opens_a_referral() {
    assertThat(
            broken()
                .set(
                    "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/gate/criterion",
                    "{type: 'finding', finding: 'pregnant', is: 'present'}")
                .report())
        .containsExactly(
            unreachableStep(
                "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/gate/criterion"));
  }

  @Test
  void a_red_flag_never_opens_a_hand_over() {
    assertThat(
            broken()
                .set(
                    SCIATICA + "/to-herniated-disc/gate/criterion",
                    "{type: 'finding', finding: 'suspected-dvt', is: 'present'}")
                .report())
        .containsExactly(unreachableStep(SCIATICA + "/to-herniated-disc/gate/criterion"));
  }

  @Test
  void a_required_test_establishes_something() {
    assertThat(
            broken()
                .set(HERNIATED_DISC + "/imaging/required", "true")
                .set(HERNIATED_DISC + "/imaging/establishes", "[]")
                .set(HERNIATED_DISC + "/screen/required", "true")
                .insertBefore(
                    HERNIATED_DISC + "/imaging",
                    "{id: 'scan', kind: 'diagnostic', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], diagnostics: "
                        + "['mri'], establishes: ['root-compression-matching-signs']}")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC + "/imaging/required",
                "never-completed",
                "Nothing completes this diagnostic step, so no required step after it is ever "
                    + "reached: make it optional, or name the findings that it establishes."));
  }

  @Test
  void a_required_referral_with_a_gate_that_establishes_nothing_stays_open_for_ever() {
    assertThat(
            broken()
                .set(
                    "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/required", "true")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/cervical-radiculopathy/steps/urgent-spine-referral/required",
                "never-completed",
                "Nothing completes this referral step, so no required step after it is ever "
                    + "reached: make it optional, or name the findings that it establishes."));
  }

  @Test
  void a_required_hand_over_stays_open_for_ever() {
    assertThat(broken().set(SCIATICA + "/to-herniated-disc/required", "true").report())
        .containsExactly(
            new Violation(
                7,
                SCIATICA + "/to-herniated-disc/required",
                "never-completed",
                "Nothing completes this handover step, so no required step after it is ever "
                    + "reached: make it optional, or name the findings that it establishes."));
  }

  private static Violation unreachableStep(String path) {
    return new Violation(
        7,
        path,
        "unreachable-step",
        "No history opens this gate. It asks for treatments that no earlier care step "
            + "offers, or for findings with which the step stays locked.");
  }

  private static Violation trialNotOffered(String path) {
    return new Violation(
        7, path, "trial-not-offered", "No step before this one offers joint-injections.");
  }
}
