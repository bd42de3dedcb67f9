package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 9: surgery stands only where the source supports it. */
class SupportedSurgeryTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String SPONDYLOSIS = "/pathways/spondylosis/steps";
  private static final String TENDONITIS = "/pathways/tendonitis";

  @Test
  void surgery_without_any_link_is_not_supported() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .report())
        .containsExactly(
            new Violation(
                2,
                SPONDYLOSIS + "/surgery/gate/criterion",
                "conservative-care-missing",
                "No link that ties this surgery to spondylosis says how long conservative care "
                    + "goes on before it (conservativeCare)."),
            new Violation(
                7,
                SPONDYLOSIS + "/surgery/treatments",
                "treatment-not-linked",
                "No link ties spinal-fusion to spondylosis: add one, with its provenance and "
                    + "evidence."),
            surgeryNotSupported(SPONDYLOSIS + "/surgery/treatments"));
  }

  @Test
  void surgery_is_not_inherited_through_a_category() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .add(
                    "/treatments/spinal-fusion/links",
                    "{category: 'spinal', provenance: 'explicit', section: 'Surgical treatment', "
                        + "conservativeCare: 'P12W', evidence: {grade: 'supported', "
                        + "note: 'As the source says.'}, sources: ['SEED']}")
                .report())
        .containsExactly(surgeryNotSupported(SPONDYLOSIS + "/surgery/treatments"));
  }

  @Test
  void a_link_that_this_catalog_adds_does_not_support_surgery() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .add(
                    "/treatments/spinal-fusion/links",
                    "{condition: 'spondylosis', provenance: 'extension', "
                        + "section: 'Surgical treatment', conservativeCare: 'P12W', "
                        + "evidence: {grade: 'supported', note: 'As the source says.'}, "
                        + "sources: ['SEED']}")
                .report())
        .containsExactly(surgeryNotSupported(SPONDYLOSIS + "/surgery/treatments"));
  }

  @Test
  void an_explicit_link_without_a_source_does_not_support_surgery() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .add(
                    "/treatments/spinal-fusion/links",
                    "{condition: 'spondylosis', provenance: 'explicit', "
                        + "section: 'Surgical treatment', conservativeCare: 'P12W', "
                        + "evidence: {grade: 'supported', note: 'As the source says.'}, sources: []}")
                .report())
        .containsExactly(surgeryNotSupported(SPONDYLOSIS + "/surgery/treatments"));
  }

  @Test
  void an_explicit_link_whose_evidence_is_against_it_does_not_support_surgery() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .add(
                    "/treatments/spinal-fusion/links",
                    "{condition: 'spondylosis', provenance: 'explicit', "
                        + "section: 'Surgical treatment', conservativeCare: 'P12W', "
                        + "evidence: {grade: 'not-supported', note: 'As the source says.'}, "
                        + "sources: ['SEED']}")
                .report())
        .containsExactly(surgeryNotSupported(SPONDYLOSIS + "/surgery/treatments"));
  }

  @Test
  void the_wrong_surgery_for_a_condition_with_surgery_is_not_supported() {
    assertThat(broken().set(HERNIATED_DISC + "/surgery/treatments", "['spinal-fusion']").report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "conservative-care-missing",
                "No link that ties this surgery to herniated-disc says how long conservative "
                    + "care goes on before it (conservativeCare)."),
            new Violation(
                7,
                HERNIATED_DISC + "/surgery/treatments",
                "treatment-not-linked",
                "No link ties spinal-fusion to herniated-disc: add one, with its provenance "
                    + "and evidence."),
            new Violation(
                9,
                HERNIATED_DISC + "/surgery/treatments",
                "surgery-not-supported",
                "No explicit link, with a source and evidence that is not against it, ties "
                    + "spinal-fusion to herniated-disc."));
  }

  @Test
  void an_explicit_link_with_its_source_supports_surgery() {
    assertThat(
            broken()
                .add(
                    SPONDYLOSIS,
                    "{id: 'surgery', kind: 'surgery', stage: 'surgical', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "treatments: ['spinal-fusion'], gate: {criterion: {type: 'all-of', "
                        + "of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}, "
                        + "{type: 'distinct-trials', minimum: 2}, "
                        + "{type: 'elapsed-care', minimum: 'P12W'}]}, provenance: 'extension', "
                        + "sources: ['EXT']}}")
                .add(
                    "/treatments/spinal-fusion/links",
                    "{condition: 'spondylosis', provenance: 'explicit', "
                        + "section: 'Surgical treatment', conservativeCare: 'P12W', "
                        + "evidence: {grade: 'supported', note: 'As the source says.'}, "
                        + "sources: ['SEED']}")
                .report())
        .isEmpty();
  }

  @Test
  void a_pathway_without_surgery_ends_in_a_referral() {
    assertThat(broken().remove(TENDONITIS + "/steps/specialist-re-evaluation").report())
        .containsExactly(noClosingReferral(TENDONITIS + "/steps/medication-management"));
  }

  @Test
  void its_last_referral_is_required_and_has_no_gate() {
    assertThat(
            broken()
                .set(TENDONITIS + "/steps/specialist-re-evaluation/required", "false")
                .set(
                    SPONDYLOSIS + "/specialist-re-evaluation/gate",
                    "{criterion: {type: 'distinct-trials', minimum: 2}, provenance: 'extension', "
                        + "sources: ['EXT']}")
                .report())
        .containsExactly(
            new Violation(
                7,
                SPONDYLOSIS + "/specialist-re-evaluation/required",
                "never-completed",
                "Nothing completes this referral step, so no required step after it is ever "
                    + "reached: make it optional, or name the findings that it establishes."),
            noClosingReferral(SPONDYLOSIS + "/specialist-re-evaluation"),
            noClosingReferral(TENDONITIS + "/steps/specialist-re-evaluation"));
  }

  @Test
  void a_pathway_that_loses_its_surgery_still_ends_in_a_referral() {
    assertThat(broken().remove(HERNIATED_DISC + "/surgery").report()).isEmpty();
  }

  private static Violation surgeryNotSupported(String path) {
    return new Violation(
        9,
        path,
        "surgery-not-supported",
        "No explicit link, with a source and evidence that is not against it, ties "
            + "spinal-fusion to spondylosis.");
  }

  private static Violation noClosingReferral(String path) {
    return new Violation(
        9,
        path,
        "no-closing-referral",
        "A pathway without surgery ends in a required referral without a gate, so that "
            + "nobody is left without a next step.");
  }
}
