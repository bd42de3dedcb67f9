package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 5: danger signs are asked first. */
class ScreenFirstTest {

  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String STENOSIS = "/pathways/spinal-stenosis/steps";

  @Test
  void a_pathway_begins_with_its_screen() {
    assertThat(
            broken()
                .moveBefore(HERNIATED_DISC + "/physical-therapy", HERNIATED_DISC + "/screen")
                .report())
        .containsExactly(screenNotFirst(HERNIATED_DISC + "/physical-therapy"));
  }

  @Test
  void a_pathway_has_a_screen() {
    assertThat(broken().remove(HERNIATED_DISC + "/screen").report())
        .containsExactly(screenNotFirst(HERNIATED_DISC + "/physical-therapy"));
  }

  @Test
  void a_pathway_has_one_screen() {
    assertThat(
            broken()
                .insertBefore(
                    HERNIATED_DISC + "/surgery",
                    "{id: 'second-screen', kind: 'screen', stage: 'assessment', required: true, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], diagnostics: []}")
                .report())
        .containsExactly(screenNotFirst(HERNIATED_DISC + "/screen"));
  }

  @Test
  void nobody_skips_the_screen() {
    assertThat(
            broken()
                .set(HERNIATED_DISC + "/screen/required", "false")
                .set(
                    STENOSIS + "/screen/gate",
                    "{criterion: {type: 'finding', finding: 'pad-signs', is: 'absent'}, "
                        + "provenance: 'extension', sources: ['EXT']}")
                .report())
        .containsExactly(
            screenNotFirst(HERNIATED_DISC + "/screen"), screenNotFirst(STENOSIS + "/screen"));
  }

  @Test
  void the_screen_asks_for_red_flags() {
    assertThat(broken().set("/pathways/herniated-disc/redFlags", "[]").report())
        .containsExactly(
            new Violation(
                5,
                "/pathways/herniated-disc/redFlags",
                "no-red-flags",
                "The screen of a pathway asks for at least one red flag."));
  }

  private static Violation screenNotFirst(String path) {
    return new Violation(
        5,
        path,
        "screen-not-first",
        "A pathway begins with one screen, which is required and has no gate.");
  }
}
