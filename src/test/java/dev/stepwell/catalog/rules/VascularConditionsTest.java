package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 8: DVT and PAD have no pain ladder. */
class VascularConditionsTest {

  private static final String CLOT = "/pathways/deep-vein-thrombosis";
  private static final String ARTHRITIS = "/pathways/arthritis/steps";
  private static final String SPONDYLOSIS = "/pathways/spondylosis/steps";
  private static final String TENDONITIS = "/pathways/tendonitis";

  @Test
  void a_clot_is_never_seen_soon() {
    assertThat(broken().set("/conditions/deep-vein-thrombosis/urgency", "'soon'").report())
        .containsExactly(
            new Violation(
                8,
                "/conditions/deep-vein-thrombosis/urgency",
                "vascular-not-urgent",
                "A vascular condition is emergency, same-day or urgent-referral, not soon."));
  }

  @Test
  void a_clot_stays_one_in_another_category() {
    assertThat(
            broken()
                .set("/conditions/deep-vein-thrombosis/category", "'musculoskeletal'")
                .set("/conditions/deep-vein-thrombosis/urgency", "'routine'")
                .report())
        .containsExactly(
            new Violation(
                8,
                "/conditions/deep-vein-thrombosis/urgency",
                "vascular-not-urgent",
                "A vascular condition is emergency, same-day or urgent-referral, not routine."));
  }

  @Test
  void no_care_is_tried_for_narrow_arteries() {
    assertThat(
            broken()
                .insertBefore(
                    "/pathways/peripheral-artery-disease/steps/vascular-team-plan",
                    "{id: 'walking', kind: 'care', stage: 'non-surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], treatments: "
                        + "['physical-therapy'], choose: 'any'}")
                .add(
                    "/treatments/physical-therapy/links",
                    "{condition: 'peripheral-artery-disease', provenance: 'extension', "
                        + "section: 'Added', evidence: {grade: 'limited', note: 'None read.'}, "
                        + "sources: ['EXT']}")
                .report())
        .containsExactly(vascularLadder("/pathways/peripheral-artery-disease/steps/walking"));
  }

  @Test
  void no_hand_over_leads_from_a_clot_to_a_ladder() {
    assertThat(
            broken()
                .insertBefore(
                    CLOT + "/steps/anticoagulation-by-team",
                    "{id: 'to-sciatica', kind: 'handover', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], to: 'sciatica', "
                        + "gate: {criterion: {type: 'finding', finding: 'dvt-assessed', is: 'present'}, "
                        + "provenance: 'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(vascularLadder(CLOT + "/steps/to-sciatica"));
  }

  @Test
  void a_hand_over_from_one_vascular_condition_to_another_is_fine() {
    assertThat(
            broken()
                .insertBefore(
                    "/pathways/peripheral-artery-disease/steps/vascular-team-plan",
                    "{id: 'to-dvt', kind: 'handover', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "to: 'deep-vein-thrombosis', gate: {criterion: {type: 'finding', "
                        + "finding: 'vascular-assessed', is: 'present'}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .report())
        .isEmpty();
  }

  @Test
  void a_clot_leads_to_a_required_referral() {
    assertThat(
            broken()
                .set(CLOT + "/steps/same-day-assessment/required", "false")
                .set(CLOT + "/steps/anticoagulation-by-team/required", "false")
                .report())
        .containsExactly(
            new Violation(
                8,
                CLOT,
                "vascular-without-referral",
                "A vascular condition has a required referral."),
            new Violation(
                9,
                CLOT + "/steps/anticoagulation-by-team",
                "no-closing-referral",
                "A pathway without surgery ends in a required referral without a gate, so that "
                    + "nobody is left without a next step."));
  }

  @Test
  void a_clot_forbids_every_needle_and_every_operation() {
    assertThat(broken().set(CLOT + "/forbidden", "[]").report())
        .containsExactly(
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "joint-injections is missing."),
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "ketamine-infusion-therapy is missing."),
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "lumbar-radiofrequency-neurotomy is missing."),
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "minimally-invasive-spine-surgery is missing."),
            vascularDoesNotForbid(CLOT + "/forbidden"),
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "rhizotomy-radiofrequency-ablation is missing."),
            new Violation(
                8,
                CLOT + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: spinal-fusion "
                    + "is missing."));
  }

  @Test
  void one_treatment_missing_among_the_forbidden_is_named() {
    assertThat(broken().remove("/pathways/peripheral-artery-disease/forbidden/0").report())
        .containsExactly(vascularDoesNotForbid("/pathways/peripheral-artery-disease/forbidden"));
  }

  @Test
  void another_name_of_what_is_forbidden_is_forbidden_too() {
    assertThat(broken().remove(CLOT + "/forbidden/3").report()).isEmpty();
  }

  @Test
  void what_a_pathway_forbids_does_not_stand_on_it() {
    assertThat(
            broken()
                .add(
                    "/pathways/arthritis/forbidden",
                    "{treatment: 'joint-injections', because: 'No.', sources: ['EXT']}")
                .report())
        .containsExactly(
            new Violation(
                8,
                ARTHRITIS + "/joint-injections/treatments",
                "forbidden-on-ladder",
                "joint-injections is forbidden in this pathway, and stands on it."));
  }

  @Test
  void what_a_pathway_forbids_does_not_stand_on_it_under_another_name() {
    assertThat(
            broken()
                .add(
                    "/pathways/spondylosis/forbidden",
                    "{treatment: 'rhizotomy-radiofrequency-ablation', because: 'No.', "
                        + "sources: ['EXT']}")
                .set(
                    SPONDYLOSIS + "/radiofrequency/treatments",
                    "['lumbar-radiofrequency-neurotomy']")
                .report())
        .containsExactly(
            new Violation(
                8,
                SPONDYLOSIS + "/radiofrequency/treatments",
                "forbidden-on-ladder",
                "lumbar-radiofrequency-neurotomy is forbidden in this pathway, and stands on "
                    + "it."));
  }

  @Test
  void a_new_vascular_condition_is_held_to_the_same() {
    assertThat(broken().set("/conditions/tendonitis/category", "'vascular'").report())
        .containsExactly(
            new Violation(
                8,
                "/conditions/tendonitis/urgency",
                "vascular-not-urgent",
                "A vascular condition is emergency, same-day or urgent-referral, not routine."),
            new Violation(
                8,
                TENDONITIS + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "ketamine-infusion-therapy is missing."),
            new Violation(
                8,
                TENDONITIS + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "lumbar-radiofrequency-neurotomy is missing."),
            new Violation(
                8,
                TENDONITIS + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "minimally-invasive-spine-surgery is missing."),
            vascularDoesNotForbid(TENDONITIS + "/forbidden"),
            new Violation(
                8,
                TENDONITIS + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: "
                    + "rhizotomy-radiofrequency-ablation is missing."),
            new Violation(
                8,
                TENDONITIS + "/forbidden",
                "vascular-does-not-forbid",
                "A vascular condition forbids every treatment of tier 2 or more: spinal-fusion "
                    + "is missing."),
            vascularLadder(TENDONITIS + "/steps/medication-management"),
            vascularLadder(TENDONITIS + "/steps/physical-therapy"),
            vascularLadder(TENDONITIS + "/steps/self-care"));
  }

  private static Violation vascularLadder(String path) {
    return new Violation(
        8,
        path,
        "vascular-ladder",
        "A vascular condition has no pain ladder: no care, no surgery, and no "
            + "hand-over to a pathway that has them.");
  }

  private static Violation vascularDoesNotForbid(String path) {
    return new Violation(
        8,
        path,
        "vascular-does-not-forbid",
        "A vascular condition forbids every treatment of tier 2 or more: nerve-blocks "
            + "is missing.");
  }
}
