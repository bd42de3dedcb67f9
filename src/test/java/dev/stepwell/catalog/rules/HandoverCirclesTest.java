package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 7: hand-overs have a gate and lead in no circle. */
class HandoverCirclesTest {

  private static final String SCIATICA = "/pathways/sciatica/steps";

  @Test
  void a_pathway_does_not_hand_over_to_itself() {
    assertThat(broken().set(SCIATICA + "/to-herniated-disc/to", "'sciatica'").report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/sciatica",
                "hand-over-circle",
                "These pathways hand over in a circle: sciatica -> sciatica."));
  }

  @Test
  void two_pathways_do_not_hand_over_to_each_other() {
    assertThat(
            broken()
                .insertBefore(
                    "/pathways/bulging-disc/steps/nerve-blocks",
                    "{id: 'to-radiculopathy', kind: 'handover', stage: 'decision', "
                        + "required: false, title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "to: 'radiculopathy', gate: {criterion: {type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}, provenance: "
                        + "'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/bulging-disc",
                "hand-over-circle",
                "These pathways hand over in a circle: bulging-disc -> radiculopathy -> "
                    + "bulging-disc."));
  }

  @Test
  void a_circle_through_three_pathways_is_found_and_told() {
    assertThat(
            broken()
                .insertBefore(
                    "/pathways/bulging-disc/steps/nerve-blocks",
                    "{id: 'to-sciatica', kind: 'handover', stage: 'decision', required: false, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], to: 'sciatica', "
                        + "gate: {criterion: {type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}, provenance: "
                        + "'extension', sources: ['EXT']}}")
                .insertBefore(
                    SCIATICA + "/nerve-blocks",
                    "{id: 'to-radiculopathy', kind: 'handover', stage: 'decision', "
                        + "required: false, title: 'A step', provenance: 'extension', sources: ['EXT'], "
                        + "to: 'radiculopathy', gate: {criterion: {type: 'finding', "
                        + "finding: 'root-compression-matching-signs', is: 'present'}, provenance: "
                        + "'extension', sources: ['EXT']}}")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/bulging-disc",
                "hand-over-circle",
                "These pathways hand over in a circle: bulging-disc -> sciatica -> "
                    + "radiculopathy -> bulging-disc."));
  }

  @Test
  void two_circles_are_both_told() {
    assertThat(
            broken()
                .set(SCIATICA + "/to-herniated-disc/to", "'sciatica'")
                .set("/pathways/radiculopathy/steps/to-ddd/to", "'radiculopathy'")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/radiculopathy",
                "hand-over-circle",
                "These pathways hand over in a circle: radiculopathy -> radiculopathy."),
            new Violation(
                7,
                "/pathways/sciatica",
                "hand-over-circle",
                "These pathways hand over in a circle: sciatica -> sciatica."));
  }

  @Test
  void a_hand_over_has_a_gate() {
    assertThat(broken().remove(SCIATICA + "/to-herniated-disc/gate").report())
        .containsExactly(
            new Violation(
                7,
                SCIATICA + "/to-herniated-disc",
                "hand-over-without-gate",
                "A hand-over has a gate: the finding that confirms the cause."));
  }
}
