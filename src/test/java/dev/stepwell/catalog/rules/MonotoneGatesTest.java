package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 4: knowing more never locks what was open. */
class MonotoneGatesTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String SCIATICA = "/pathways/sciatica/steps";

  @Test
  void an_indication_is_asked_only_present() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/4",
                    "{type: 'finding', finding: 'root-compression-matching-signs', is: 'absent'}")
                .report())
        .containsExactly(
            new Violation(
                4,
                HERNIATED_DISC_GATE + "/of/4",
                "asked-the-wrong-way",
                "root-compression-matching-signs is of kind indication: here it is asked only "
                    + "present."));
  }

  @Test
  void a_confirmation_is_asked_only_present() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/5",
                    "{type: 'finding', finding: 'spine-specialist-confirmation', is: 'absent'}")
                .report())
        .containsExactly(
            new Violation(
                4,
                HERNIATED_DISC_GATE + "/of/5",
                "asked-the-wrong-way",
                "spine-specialist-confirmation is of kind confirmation: here it is asked only "
                    + "present."));
  }

  @Test
  void a_contraindication_is_asked_only_absent() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'finding', finding: 'clotting-risk-not-managed', is: 'present'}")
                .report())
        .containsExactly(askedTheWrongWay(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2"));
  }

  @Test
  void a_red_flag_is_asked_only_absent() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'finding', finding: 'suspected-dvt', is: 'present'}")
                .report())
        .containsExactly(
            new Violation(
                4,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                "asked-the-wrong-way",
                "suspected-dvt is of kind red-flag: here it is asked only absent."),
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion",
                "unreachable-step",
                "No history opens this gate. It asks for treatments that no earlier care step "
                    + "offers, or for findings with which the step stays locked."));
  }

  @Test
  void an_exclusion_is_asked_only_absent() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'finding', finding: 'pregnant', is: 'present'}")
                .report())
        .containsExactly(
            new Violation(
                4,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                "asked-the-wrong-way",
                "pregnant is of kind exclusion: here it is asked only absent."),
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion",
                "unreachable-step",
                "No history opens this gate. It asks for treatments that no earlier care step "
                    + "offers, or for findings with which the step stays locked."));
  }

  @Test
  void a_not_turns_the_question_round() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'not', of: [{type: 'finding', finding: 'clotting-risk-not-managed', "
                        + "is: 'absent'}]}")
                .report())
        .containsExactly(
            askedTheWrongWay(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2/of/0"));
  }

  @Test
  void a_not_that_asks_for_the_right_answer_is_fine() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'not', of: [{type: 'finding', finding: 'clotting-risk-not-managed', "
                        + "is: 'present'}]}")
                .report())
        .isEmpty();
  }

  @Test
  void two_nots_cancel_out() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2",
                    "{type: 'not', of: [{type: 'not', of: [{type: 'finding', "
                        + "finding: 'clotting-risk-not-managed', is: 'present'}]}]}")
                .report())
        .containsExactly(
            askedTheWrongWay(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/2/of/0/of/0"));
  }

  @Test
  void no_trial_stands_beneath_a_not() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'not', of: [{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .containsExactly(
            trialBeneathNot(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/0"));
  }

  @Test
  void no_distinct_trials_stands_beneath_a_not() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'not', of: [{type: 'distinct-trials', minimum: 1}]}")
                .report())
        .containsExactly(trialBeneathNot(HERNIATED_DISC + "/imaging/gate/criterion/of/0"));
  }

  @Test
  void no_elapsed_care_stands_beneath_a_not() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'not', of: [{type: 'elapsed-care', minimum: 'P6W'}]}")
                .report())
        .containsExactly(trialBeneathNot(HERNIATED_DISC + "/imaging/gate/criterion/of/0"));
  }

  @Test
  void no_trial_stands_beneath_two_nots_either() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'not', of: [{type: 'not', of: [{type: 'trial', "
                        + "treatment: 'medication-management'}]}]}")
                .report())
        .containsExactly(
            trialBeneathNot(HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/0/of/0"));
  }

  @Test
  void a_trial_deep_beneath_a_not_is_found() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/imaging/gate/criterion",
                    "{type: 'not', of: [{type: 'all-of', of: [{type: 'finding', "
                        + "finding: 'clotting-risk-not-managed', is: 'present'}, "
                        + "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}]}]}]}")
                .report())
        .containsExactly(
            trialBeneathNot(HERNIATED_DISC + "/imaging/gate/criterion/of/0/of/1/of/0"));
  }

  @Test
  void a_finding_is_not_asked_both_ways_in_one_gate() {
    assertThat(
            broken()
                .set(
                    SCIATICA + "/to-herniated-disc/gate/criterion",
                    "{type: 'any-of', of: [{type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}, "
                        + "{type: 'finding', finding: 'root-compression-matching-signs', is: 'absent'}]}")
                .report())
        .containsExactly(
            new Violation(
                4,
                SCIATICA + "/to-herniated-disc/gate/criterion",
                "asked-both-ways",
                "This gate asks for root-compression-matching-signs both present and absent. "
                    + "Ask it one way."));
  }

  @Test
  void a_finding_is_not_asked_both_ways_through_a_not() {
    assertThat(
            broken()
                .set(
                    SCIATICA + "/to-herniated-disc/gate/criterion",
                    "{type: 'all-of', of: [{type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}, "
                        + "{type: 'not', of: [{type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}]}]}")
                .report())
        .containsExactly(
            new Violation(
                4,
                SCIATICA + "/to-herniated-disc/gate/criterion",
                "asked-both-ways",
                "This gate asks for root-compression-matching-signs both present and absent. "
                    + "Ask it one way."));
  }

  @Test
  void a_referral_may_ask_for_a_contraindication() {
    assertThat(
            broken()
                .insertBefore(
                    HERNIATED_DISC + "/surgery",
                    "{id: 'stop-nicotine', kind: 'referral', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], establishes: [], "
                        + "gate: {criterion: {type: 'finding', finding: 'nicotine-use', is: 'present'}, "
                        + "provenance: 'extension', sources: ['EXT']}}")
                .report())
        .isEmpty();
  }

  private static Violation askedTheWrongWay(String path) {
    return new Violation(
        4,
        path,
        "asked-the-wrong-way",
        "clotting-risk-not-managed is of kind contraindication: here it is asked only "
            + "absent.");
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
