package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 10: nothing invasive is ever compulsory. */
class NothingInvasiveCompulsoryTest {

  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String ARTHRITIS = "/pathways/arthritis/steps";
  private static final String SPONDYLOSIS = "/pathways/spondylosis/steps";
  private static final String NERVE_BLOCKS = "/treatments/nerve-blocks";

  @Test
  void a_needle_is_never_compulsory() {
    assertThat(broken().set(ARTHRITIS + "/joint-injections/required", "true").report())
        .containsExactly(
            new Violation(
                10,
                ARTHRITIS + "/joint-injections/required",
                "compulsory-invasive",
                "joint-injections is never compulsory: make the step optional."));
  }

  @Test
  void a_needle_is_not_compulsory_as_one_of_two_treatments_either() {
    assertThat(
            broken()
                .set("/treatments/joint-injections/links/0/provenance", "'explicit'")
                .add(ARTHRITIS + "/medication-management/treatments", "'joint-injections'")
                .report())
        .containsExactly(
            invasiveWithoutTrial(ARTHRITIS + "/medication-management/gate"),
            new Violation(
                10,
                ARTHRITIS + "/medication-management/required",
                "compulsory-invasive",
                "joint-injections is never compulsory: make the step optional."));
  }

  @Test
  void stimulation_is_never_compulsory_though_it_is_of_tier_0() {
    assertThat(broken().set("/pathways/neuropathy/steps/magnetic/required", "true").report())
        .containsExactly(
            new Violation(
                10,
                "/pathways/neuropathy/steps/magnetic/required",
                "compulsory-invasive",
                "magnetic-peripheral-nerve-stimulation is never compulsory: make the step "
                    + "optional."));
  }

  @Test
  void an_infusion_and_an_ablation_are_never_compulsory() {
    assertThat(
            broken()
                .set("/pathways/neuropathy/steps/ketamine/required", "true")
                .set(SPONDYLOSIS + "/radiofrequency/required", "true")
                .report())
        .containsExactly(
            new Violation(
                10,
                "/pathways/neuropathy/steps/ketamine/required",
                "compulsory-invasive",
                "ketamine-infusion-therapy is never compulsory: make the step optional."),
            new Violation(
                10,
                SPONDYLOSIS + "/radiofrequency/required",
                "compulsory-invasive",
                "lumbar-radiofrequency-neurotomy is never compulsory: make the step optional."),
            new Violation(
                10,
                SPONDYLOSIS + "/radiofrequency/required",
                "compulsory-invasive",
                "rhizotomy-radiofrequency-ablation is never compulsory: make the step optional."));
  }

  @Test
  void surgery_is_never_compulsory() {
    assertThat(broken().set(HERNIATED_DISC + "/surgery/required", "true").report())
        .containsExactly(
            new Violation(
                10,
                HERNIATED_DISC + "/surgery/required",
                "compulsory-surgery",
                "Surgery is never compulsory: make the step optional."));
  }

  @Test
  void a_needle_has_a_gate() {
    assertThat(broken().remove(ARTHRITIS + "/joint-injections/gate").report())
        .containsExactly(invasiveWithoutTrial(ARTHRITIS + "/joint-injections/gate"));
  }

  @Test
  void the_gate_of_a_needle_passes_through_a_trial() {
    assertThat(
            broken()
                .set(
                    ARTHRITIS + "/joint-injections/gate/criterion",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'elapsed-care', minimum: 'P6W'}]}")
                .report())
        .containsExactly(invasiveWithoutTrial(ARTHRITIS + "/joint-injections/gate"));
  }

  @Test
  void a_test_is_no_treatment_on_a_ladder() {
    assertThat(
            broken().set(SPONDYLOSIS + "/radiofrequency/treatments", "['pain-mapping']").report())
        .containsExactly(
            new Violation(
                10,
                SPONDYLOSIS + "/radiofrequency/treatments",
                "test-as-treatment",
                "pain-mapping is a test: it stands in a diagnostic step, and no trial of it "
                    + "counts."));
  }

  @Test
  void a_needle_keeps_the_tier_of_a_needle() {
    assertThat(broken().set(NERVE_BLOCKS + "/tier", "1").report())
        .containsExactly(
            new Violation(
                10,
                NERVE_BLOCKS + "/tier",
                "tier-too-low",
                "Kind injection is of tier 2 at least, not 1."));
  }

  @Test
  void each_kind_has_its_lowest_tier() {
    assertThat(
            broken()
                .set("/treatments/medication-management/tier", "0")
                .set("/treatments/ketamine-infusion-therapy/tier", "1")
                .set("/treatments/lumbar-radiofrequency-neurotomy/tier", "2")
                .set("/treatments/rhizotomy-radiofrequency-ablation/tier", "2")
                .set("/treatments/spinal-fusion/tier", "3")
                .report())
        .containsExactly(
            new Violation(
                10,
                "/treatments/ketamine-infusion-therapy/tier",
                "tier-too-low",
                "Kind infusion is of tier 2 at least, not 1."),
            new Violation(
                10,
                "/treatments/lumbar-radiofrequency-neurotomy/tier",
                "tier-too-low",
                "Kind ablation is of tier 3 at least, not 2."),
            new Violation(
                10,
                "/treatments/medication-management/tier",
                "tier-too-low",
                "Kind medication is of tier 1 at least, not 0."),
            new Violation(
                10,
                "/treatments/rhizotomy-radiofrequency-ablation/tier",
                "tier-too-low",
                "Kind ablation is of tier 3 at least, not 2."),
            new Violation(
                10,
                "/treatments/spinal-fusion/tier",
                "tier-too-low",
                "Kind surgery is of tier 4 at least, not 3."));
  }

  private static Violation invasiveWithoutTrial(String path) {
    return new Violation(
        10,
        path,
        "invasive-without-trial",
        "joint-injections is of tier 2: its gate passes through a trial.");
  }
}
