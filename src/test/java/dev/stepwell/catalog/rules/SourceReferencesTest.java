package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 7: whatever a statement rests on, its source is in the catalog. */
class SourceReferencesTest {

  private static final String STENOSIS_GATE =
      "/pathways/spinal-stenosis/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String STENOSIS = "/pathways/spinal-stenosis/steps";
  private static final String CLOT = "/pathways/deep-vein-thrombosis";
  private static final String NERVE_BLOCKS = "/treatments/nerve-blocks";

  @Test
  void sources_of_entries_exist() {
    assertThat(
            broken()
                .add("/conditions/sciatica/sources", "'NONE'")
                .add("/pathways/sciatica/sources", "'NONE'")
                .add(NERVE_BLOCKS + "/sources", "'NONE'")
                .add("/diagnostics/mri/sources", "'NONE'")
                .add("/findings/nicotine-use/sources", "'NONE'")
                .add("/redFlags/septic-joint/sources", "'NONE'")
                .add("/faqs/rfa-safety/sources", "'NONE'")
                .report())
        .containsExactly(
            unknownReference("/conditions/sciatica/sources"),
            unknownReference("/diagnostics/mri/sources"),
            unknownReference("/faqs/rfa-safety/sources"),
            unknownReference("/findings/nicotine-use/sources"),
            unknownReference("/pathways/sciatica/sources"),
            unknownReference("/redFlags/septic-joint/sources"),
            unknownReference(NERVE_BLOCKS + "/sources"));
  }

  @Test
  void sources_of_evidence_exist() {
    assertThat(
            broken()
                .add(NERVE_BLOCKS + "/evidence/for", "'NONE'")
                .add(NERVE_BLOCKS + "/evidence/against", "'NONE'")
                .set(
                    "/diagnostics/mri/evidence",
                    "{grade: 'conditional', note: 'See the note.', for: ['NONE'], "
                        + "against: ['NONE']}")
                .report())
        .containsExactly(
            unknownReference("/diagnostics/mri/evidence/against"),
            unknownReference("/diagnostics/mri/evidence/for"),
            unknownReference(NERVE_BLOCKS + "/evidence/against"),
            unknownReference(NERVE_BLOCKS + "/evidence/for"));
  }

  @Test
  void sources_of_cautions_and_links_exist() {
    assertThat(
            broken()
                .add(NERVE_BLOCKS + "/cautions/0/sources", "'NONE'")
                .add(NERVE_BLOCKS + "/links/0/sources", "'NONE'")
                .add(NERVE_BLOCKS + "/links/0/evidence/for", "'NONE'")
                .add(NERVE_BLOCKS + "/links/2/evidence/against", "'NONE'")
                .report())
        .containsExactly(
            unknownReference(NERVE_BLOCKS + "/cautions/sources"),
            unknownReference(NERVE_BLOCKS + "/links/nerve-related/evidence/against"),
            unknownReference(NERVE_BLOCKS + "/links/sciatica/evidence/for"),
            unknownReference(NERVE_BLOCKS + "/links/sciatica/sources"));
  }

  @Test
  void sources_of_steps_minimum_trials_and_what_is_forbidden_exist() {
    assertThat(
            broken()
                .add(HERNIATED_DISC + "/physical-therapy/sources", "'NONE'")
                .add(HERNIATED_DISC + "/physical-therapy/minimumTrial/sources", "'NONE'")
                .add(CLOT + "/forbidden/0/sources", "'NONE'")
                .report())
        .containsExactly(
            unknownReference(CLOT + "/forbidden/physical-therapy/sources"),
            unknownReference(HERNIATED_DISC + "/physical-therapy/minimumTrial/sources"),
            unknownReference(HERNIATED_DISC + "/physical-therapy/sources"));
  }

  @Test
  void sources_of_gates_and_of_every_criterion_in_them_exist() {
    assertThat(
            broken()
                .add(STENOSIS + "/surgery/gate/sources", "'NONE'")
                .add(STENOSIS + "/surgery/gate/stricter/sources", "'NONE'")
                .add(STENOSIS_GATE + "/of/3/sources", "'NONE'")
                .set(STENOSIS_GATE + "/sources", "['NONE']")
                .report())
        .containsExactly(
            unknownReference(STENOSIS_GATE + "/of/3/sources"),
            unknownReference(STENOSIS_GATE + "/sources"),
            unknownReference(STENOSIS + "/surgery/gate/sources"),
            unknownReference(STENOSIS + "/surgery/gate/stricter/sources"));
  }

  private static Violation unknownReference(String path) {
    return new Violation(
        7, path, "unknown-reference", "There is no source \"NONE\" in the catalog.");
  }
}
