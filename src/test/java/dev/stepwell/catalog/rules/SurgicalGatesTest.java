package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 2: the top all-of of a surgical gate holds what came before. */
class SurgicalGatesTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String STENOSIS_GATE =
      "/pathways/spinal-stenosis/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String STENOSIS = "/pathways/spinal-stenosis/steps";

  @Test
  void the_top_all_of_holds_a_distinct_trials() {
    assertThat(broken().remove(HERNIATED_DISC_GATE + "/of/2").report())
        .containsExactly(distinctTrialsMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void a_single_trial_is_too_few_before_surgery() {
    assertThat(
            broken()
                .set(HERNIATED_DISC_GATE + "/of/2", "{type: 'distinct-trials', minimum: 1}")
                .report())
        .containsExactly(distinctTrialsMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void a_distinct_trials_further_down_is_not_at_the_top() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/2",
                    "{type: 'all-of', of: [{type: 'distinct-trials', minimum: 2}]}")
                .report())
        .containsExactly(distinctTrialsMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void the_top_all_of_holds_an_elapsed_care() {
    assertThat(broken().remove(HERNIATED_DISC_GATE + "/of/3").report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "elapsed-care-missing",
                "The top all-of holds an elapsed-care of P6W."));
  }

  @Test
  void the_elapsed_care_is_not_shorter_than_the_facts_say() {
    assertThat(
            broken()
                .set(HERNIATED_DISC_GATE + "/of/3", "{type: 'elapsed-care', minimum: 'P5W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "elapsed-care-differs",
                "The gate asks for P5W of care; the treatment's link says P6W."));
  }

  @Test
  void the_elapsed_care_is_not_longer_than_the_facts_say() {
    assertThat(
            broken()
                .set(HERNIATED_DISC_GATE + "/of/3", "{type: 'elapsed-care', minimum: 'P12W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "elapsed-care-differs",
                "The gate asks for P12W of care; the treatment's link says P6W."));
  }

  @Test
  void a_second_longer_elapsed_care_counts_as_what_the_gate_asks() {
    assertThat(
            broken()
                .add(HERNIATED_DISC_GATE + "/of", "{type: 'elapsed-care', minimum: 'P26W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "elapsed-care-differs",
                "The gate asks for P26W of care; the treatment's link says P6W."));
  }

  @Test
  void without_the_conservative_care_of_a_link_there_is_nothing_to_ask_for() {
    assertThat(
            broken()
                .remove("/treatments/minimally-invasive-spine-surgery/links/1/conservativeCare")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "conservative-care-missing",
                "No link that ties this surgery to herniated-disc says how long conservative "
                    + "care goes on before it (conservativeCare)."));
  }

  @Test
  void the_top_all_of_asks_for_what_a_required_referral_establishes() {
    assertThat(broken().remove(HERNIATED_DISC_GATE + "/of/5").report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "established-finding-missing",
                "A required step before surgery establishes spine-specialist-confirmation: the "
                    + "top all-of asks for it."));
  }

  @Test
  void the_top_all_of_asks_for_what_a_required_test_establishes() {
    assertThat(
            broken()
                .set(HERNIATED_DISC + "/imaging/required", "true")
                .remove(HERNIATED_DISC_GATE + "/of/4")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "established-finding-missing",
                "A required step before surgery establishes root-compression-matching-signs: "
                    + "the top all-of asks for it."));
  }

  @Test
  void what_is_asked_beneath_an_any_of_is_not_asked_at_the_top() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/5",
                    "{type: 'any-of', of: [{type: 'finding', "
                        + "finding: 'spine-specialist-confirmation', is: 'present'}, "
                        + "{type: 'finding', finding: 'root-compression-matching-signs', is: 'present'}]}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "established-finding-missing",
                "A required step before surgery establishes spine-specialist-confirmation: the "
                    + "top all-of asks for it."));
  }

  @Test
  void beside_surgery_nothing_is_handed_over_on_an_indication() {
    assertThat(
            broken()
                .set(
                    STENOSIS + "/to-pad/gate/criterion",
                    "{type: 'finding', finding: 'radicular-symptoms', is: 'present'}")
                .set(STENOSIS + "/exclude-pad/establishes", "['pad-signs', 'radicular-symptoms']")
                .add(
                    STENOSIS_GATE + "/of",
                    "{type: 'finding', finding: 'radicular-symptoms', is: 'present'}")
                .report())
        .containsExactly(handOverBesideSurgery(STENOSIS + "/to-pad/gate/criterion"));
  }

  @Test
  void beside_surgery_nothing_is_handed_over_on_a_contraindication_that_is_absent() {
    assertThat(
            broken()
                .set(
                    STENOSIS + "/to-pad/gate/criterion",
                    "{type: 'finding', finding: 'pad-signs', is: 'absent'}")
                .report())
        .containsExactly(handOverBesideSurgery(STENOSIS + "/to-pad/gate/criterion"));
  }

  @Test
  void beside_surgery_nothing_is_handed_over_on_time_alone() {
    assertThat(
            broken()
                .add(HERNIATED_DISC, "0")
                .remove(HERNIATED_DISC + "/7")
                .insertBefore(
                    HERNIATED_DISC + "/imaging",
                    "{id: 'to-pad', kind: 'handover', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "to: 'peripheral-artery-disease', gate: {criterion: {type: 'elapsed-care', "
                        + "minimum: 'P6W'}, provenance: 'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(handOverBesideSurgery(HERNIATED_DISC + "/to-pad/gate/criterion"));
  }

  @Test
  void what_hands_over_beside_surgery_is_wanted_absent_by_the_gate_of_surgery() {
    assertThat(
            broken()
                .remove(STENOSIS_GATE + "/of/6")
                .set(STENOSIS + "/exclude-pad/required", "false")
                .report())
        .containsExactly(
            new Violation(
                2,
                STENOSIS + "/to-pad/gate/criterion",
                "hand-over-not-excluded",
                "The gate of surgery wants pad-signs absent."));
  }

  @Test
  void two_names_of_one_procedure_are_of_one_kind_and_tier() {
    assertThat(
            broken()
                .set(
                    "/treatments/physical-therapy/group",
                    "'radiofrequency-ablation-of-lumbar-nerves'")
                .report())
        .containsExactly(
            new Violation(
                2,
                "/treatments/physical-therapy/group",
                "group-of-unlike",
                "The names of one procedure are of one kind and tier: physical-therapy is not "
                    + "as lumbar-radiofrequency-neurotomy, and a trial of one would count as a trial "
                    + "of the other (group radiofrequency-ablation-of-lumbar-nerves)."),
            new Violation(
                8,
                "/pathways/cervical-radiculopathy/steps/physical-therapy/treatments",
                "forbidden-on-ladder",
                "physical-therapy is forbidden in this pathway, and stands on it."));
  }

  private static Violation distinctTrialsMissing(String path) {
    return new Violation(
        2,
        path,
        "distinct-trials-missing",
        "The top all-of holds a distinct-trials of at least 2.");
  }

  private static Violation handOverBesideSurgery(String path) {
    return new Violation(
        2,
        path,
        "hand-over-beside-surgery",
        "A pathway with surgery hands over only on the presence of a contraindication.");
  }
}
