package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import org.junit.jupiter.api.Test;

/** Rules that look far: what changed breaks them at an entry that does not name it. */
class AffectedTest {

  private static final Catalog CONTENT = BuiltInContent.catalog();

  @Test
  void a_pathway_waits_for_ever_for_a_red_flag_that_has_become_an_emergency() {
    assertSeen(
        broken(),
        broken().set("/redFlags/cord-compression/urgency", "'emergency'"),
        "unreachable-step");
  }

  @Test
  void a_treatment_joins_the_group_of_one_that_a_gate_asks_for() {
    String trial = "/pathways/herniated-disc/steps/surgery/gate/criterion/of/0";
    String inAnyOf = "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}]}";

    assertSeen(
        broken().set("/treatments/physical-therapy/group", "'exercise'").set(trial, inAnyOf),
        broken()
            .set("/treatments/physical-therapy/group", "'exercise'")
            .set(trial, inAnyOf)
            .set("/treatments/self-care/group", "'exercise'"),
        "required-trial-missing");
  }

  @Test
  void the_condition_to_which_a_vascular_one_hands_over_is_no_longer_vascular() {
    assertSeen(
        withArm(),
        withArm().set("/conditions/narrow-arm-artery/category", "'spinal'"),
        "vascular-ladder");
  }

  @Test
  void a_vascular_condition_forbids_every_treatment_the_new_one_too() {
    ObjectNode fusion = Documents.write(CONTENT.treatment("spinal-fusion").orElseThrow());
    fusion.put("slug", "disc-replacement");

    assertSeen(
        broken(),
        broken().set("/treatments/disc-replacement", fusion.toString()),
        "vascular-does-not-forbid");
  }

  @Test
  void what_is_used_is_not_retired() {
    assertSeen(broken(), broken().remove("/diagnostics/mri"), "unknown-reference");
    assertSeen(broken(), broken().remove("/pathways/tendonitis"), "missing-pathway");
    assertSeen(broken(), broken().remove("/conditions/tendonitis"), "unknown-reference");
    assertSeen(broken(), broken().remove("/treatments/spinal-fusion"), "unknown-reference");
    assertSeen(broken(), broken().remove("/findings/known-cancer"), "unknown-reference");
    assertSeen(broken(), broken().remove("/redFlags/cauda-equina"), "unknown-reference");
    assertSeen(broken(), broken().remove("/sources/NG59"), "unknown-reference");
  }

  @Test
  void words_alone_affect_nobody_else() {
    Catalog changed =
        broken().set("/redFlags/cauda-equina/sign", "'Numb where one sits'").catalog();

    assertThat(Affected.by(CONTENT, changed))
        .containsExactly(new EntryKey(EntryType.RED_FLAG, "cauda-equina"));
  }

  private static BrokenCatalog withArm() {
    ObjectNode condition =
        Documents.write(CONTENT.condition("peripheral-artery-disease").orElseThrow());
    ObjectNode pathway =
        Documents.write(CONTENT.pathway("peripheral-artery-disease").orElseThrow());
    return broken()
        .set("/conditions/narrow-arm-artery", condition.put("slug", "narrow-arm-artery").toString())
        .set(
            "/pathways/narrow-arm-artery", pathway.put("condition", "narrow-arm-artery").toString())
        .insertBefore(
            "/pathways/peripheral-artery-disease/steps/vascular-team-plan",
            """
            {id: 'arm', kind: 'handover', stage: 'decision', required: false, title: 'The arm',
             to: 'narrow-arm-artery', provenance: 'extension', sources: ['EXT'],
             gate: {criterion: {type: 'finding', finding: 'vascular-assessed', is: 'present'},
                    sources: ['EXT']}}
            """);
  }

  private static void assertSeen(BrokenCatalog kept, BrokenCatalog changed, String code) {
    assertThat(kept.report()).isEmpty();
    assertThat(CatalogRules.check(kept.catalog(), changed.catalog()))
        .isEqualTo(changed.report())
        .extracting(Violation::code)
        .contains(code);
  }
}
