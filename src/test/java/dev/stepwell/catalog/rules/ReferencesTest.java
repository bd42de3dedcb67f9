package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 7: every reference resolves. */
class ReferencesTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String SCIATICA = "/pathways/sciatica/steps";
  private static final String CLOT = "/pathways/deep-vein-thrombosis";
  private static final String ARTHRITIS = "/pathways/arthritis/steps";
  private static final String TENDONITIS = "/pathways/tendonitis";
  private static final String NERVE_BLOCKS = "/treatments/nerve-blocks";

  @Test
  void a_condition_has_a_pathway() {
    assertThat(broken().remove(TENDONITIS).report())
        .containsExactly(
            new Violation(
                7, "/conditions/tendonitis", "missing-pathway", "Every condition has a pathway."));
  }

  @Test
  void a_pathway_has_a_condition() {
    assertThat(broken().remove("/conditions/tendonitis").report())
        .containsExactly(
            new Violation(
                7,
                TENDONITIS + "/condition",
                "unknown-reference",
                "There is no condition \"tendonitis\" in the catalog."),
            new Violation(
                7,
                TENDONITIS + "/steps/medication-management/treatments",
                "treatment-not-linked",
                "No link ties medication-management to tendonitis: add one, with its "
                    + "provenance and evidence."),
            new Violation(
                7,
                TENDONITIS + "/steps/physical-therapy/treatments",
                "treatment-not-linked",
                "No link ties physical-therapy to tendonitis: add one, with its provenance and "
                    + "evidence."),
            new Violation(
                7,
                TENDONITIS + "/steps/self-care/treatments",
                "treatment-not-linked",
                "No link ties self-care to tendonitis: add one, with its provenance and "
                    + "evidence."),
            new Violation(
                7,
                "/treatments/medication-management/links/tendonitis",
                "unknown-reference",
                "There is no condition \"tendonitis\" in the catalog."),
            new Violation(
                7,
                "/treatments/physical-therapy/links/tendonitis",
                "unknown-reference",
                "There is no condition \"tendonitis\" in the catalog."),
            new Violation(
                7,
                "/treatments/self-care/links/tendonitis",
                "unknown-reference",
                "There is no condition \"tendonitis\" in the catalog."));
  }

  @Test
  void causes_and_what_to_consider_first_are_conditions() {
    assertThat(
            broken()
                .add("/conditions/sciatica/causes", "'gout'")
                .add("/conditions/sciatica/considerFirst", "'lumbago'")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/conditions/sciatica/causes",
                "unknown-reference",
                "There is no condition \"gout\" in the catalog."),
            new Violation(
                7,
                "/conditions/sciatica/considerFirst",
                "unknown-reference",
                "There is no condition \"lumbago\" in the catalog."));
  }

  @Test
  void what_is_forbidden_is_a_treatment() {
    assertThat(broken().set(CLOT + "/forbidden/0/treatment", "'massage'").report())
        .containsExactly(
            new Violation(
                7,
                CLOT + "/forbidden",
                "unknown-reference",
                "There is no treatment \"massage\" in the catalog."));
  }

  @Test
  void what_a_step_uses_exists() {
    assertThat(
            broken()
                .add(HERNIATED_DISC + "/physical-therapy/treatments", "'massage'")
                .add(HERNIATED_DISC + "/imaging/diagnostics", "'ultrasound'")
                .add(HERNIATED_DISC + "/imaging/establishes", "'stiffness'")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "required-trial-missing",
                "The top all-of holds a trial of the required step physical-therapy."),
            new Violation(
                7,
                HERNIATED_DISC + "/imaging/diagnostics",
                "unknown-reference",
                "There is no diagnostic \"ultrasound\" in the catalog."),
            new Violation(
                7,
                HERNIATED_DISC + "/imaging/establishes",
                "unknown-reference",
                "There is no finding \"stiffness\" in the catalog."),
            new Violation(
                7,
                HERNIATED_DISC + "/physical-therapy/treatments",
                "treatment-not-linked",
                "No link ties massage to herniated-disc: add one, with its provenance and "
                    + "evidence."),
            new Violation(
                7,
                HERNIATED_DISC + "/physical-therapy/treatments",
                "unknown-reference",
                "There is no treatment \"massage\" in the catalog."));
  }

  @Test
  void what_a_gate_asks_for_exists() {
    assertThat(
            broken()
                .add(
                    HERNIATED_DISC + "/nerve-blocks/gate/criterion/of",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'massage'}, "
                        + "{type: 'trial', group: 'massages'}, "
                        + "{type: 'finding', finding: 'stiffness', is: 'present'}]}")
                .report())
        .containsExactly(
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/0/treatment",
                "unknown-reference",
                "There is no treatment \"massage\" in the catalog."),
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/1/group",
                "unknown-reference",
                "There is no equivalence group \"massages\" in the catalog."),
            new Violation(
                7,
                HERNIATED_DISC + "/nerve-blocks/gate/criterion/of/4/of/2/finding",
                "unknown-reference",
                "There is no finding \"stiffness\" in the catalog."));
  }

  @Test
  void the_red_flags_and_exclusions_of_a_pathway_exist() {
    assertThat(
            broken()
                .add("/pathways/herniated-disc/redFlags", "'pregnant'")
                .add("/pathways/herniated-disc/exclusions", "'gout'")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/herniated-disc/exclusions",
                "unknown-reference",
                "There is no finding \"gout\" in the catalog."),
            new Violation(
                7,
                "/pathways/herniated-disc/redFlags",
                "unknown-reference",
                "There is no red-flag \"pregnant\" in the catalog."));
  }

  @Test
  void an_exclusion_is_a_finding_of_that_kind() {
    assertThat(broken().add("/pathways/herniated-disc/exclusions", "'nicotine-use'").report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/herniated-disc/exclusions",
                "not-an-exclusion",
                "nicotine-use is of kind contraindication."));
  }

  @Test
  void a_hand_over_goes_to_a_pathway() {
    assertThat(broken().set(SCIATICA + "/to-herniated-disc/to", "'gout'").report())
        .containsExactly(
            new Violation(
                7,
                SCIATICA + "/to-herniated-disc/to",
                "unknown-reference",
                "There is no pathway \"gout\" in the catalog."));
  }

  @Test
  void a_link_is_to_a_condition() {
    assertThat(
            broken()
                .set("/treatments/joint-injections/links/0/condition", "'gout'")
                .remove(ARTHRITIS + "/joint-injections")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/treatments/joint-injections/links/gout",
                "unknown-reference",
                "There is no condition \"gout\" in the catalog."));
  }

  @Test
  void a_treatment_on_a_pathway_is_linked_to_its_condition() {
    assertThat(broken().remove("/treatments/joint-injections/links/0").report())
        .containsExactly(
            new Violation(
                7,
                ARTHRITIS + "/joint-injections/treatments",
                "treatment-not-linked",
                "No link ties joint-injections to arthritis: add one, with its provenance and "
                    + "evidence."));
  }

  @Test
  void a_link_over_a_category_ties_each_of_its_conditions() {
    assertThat(broken().remove(NERVE_BLOCKS + "/links/2").report())
        .containsExactly(
            new Violation(
                7,
                "/pathways/pinched-nerve/steps/nerve-blocks/treatments",
                "treatment-not-linked",
                "No link ties nerve-blocks to pinched-nerve: add one, with its provenance and "
                    + "evidence."));
  }

  @Test
  void an_faq_concerns_what_exists() {
    assertThat(
            broken()
                .add("/faqs/without-surgery/conditions", "'gout'")
                .add("/faqs/without-surgery/treatments", "'massage'")
                .add("/faqs/without-surgery/redFlags", "'pregnant'")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/faqs/without-surgery/conditions",
                "unknown-reference",
                "There is no condition \"gout\" in the catalog."),
            new Violation(
                7,
                "/faqs/without-surgery/redFlags",
                "unknown-reference",
                "There is no red-flag \"pregnant\" in the catalog."),
            new Violation(
                7,
                "/faqs/without-surgery/treatments",
                "unknown-reference",
                "There is no treatment \"massage\" in the catalog."));
  }

  @Test
  void a_red_flag_stands_only_among_the_red_flags() {
    assertThat(broken().set("/findings/nicotine-use/kind", "'red-flag'").report())
        .containsExactly(
            new Violation(
                7,
                "/findings/nicotine-use",
                "duplicate-finding",
                "A red flag stands among the red flags, and only there."));
  }

  @Test
  void a_finding_has_no_slug_of_a_red_flag() {
    assertThat(
            broken()
                .set(
                    "/findings/septic-joint",
                    "{slug: 'septic-joint', kind: 'indication', name: 'Hot joint', "
                        + "question: 'Is it hot?', statement: 'It is hot.', codings: [], sources: "
                        + "['EXT'], reviewedOn: '2026-11-22', nextReviewOn: '2027-11-22'}")
                .report())
        .containsExactly(
            new Violation(
                7,
                "/findings/septic-joint",
                "duplicate-finding",
                "A red flag stands among the red flags, and only there."));
  }
}
