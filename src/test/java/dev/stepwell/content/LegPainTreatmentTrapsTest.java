package dev.stepwell.content;

import static dev.stepwell.content.LegPain.CATALOG;
import static dev.stepwell.content.LegPain.RADIOFREQUENCY;
import static dev.stepwell.content.LegPain.care;
import static dev.stepwell.content.LegPain.conditions;
import static dev.stepwell.content.LegPain.forbidden;
import static dev.stepwell.content.LegPain.links;
import static dev.stepwell.content.LegPain.pathway;
import static dev.stepwell.content.LegPain.step;
import static dev.stepwell.content.LegPain.treatment;
import static dev.stepwell.content.LegPain.treatments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Evidence.Grade;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.LinkedTreatment;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the starting list on treatments misleads, the built-in content does not follow. */
class LegPainTreatmentTrapsTest {

  @Test
  void pain_mapping_is_a_test_and_never_care() {
    assertThat(treatment("pain-mapping").kind()).isEqualTo(Treatment.Kind.DIAGNOSTIC);
    assertThat(treatment("pain-mapping").relief()).contains("test").doesNotContainPattern("week");
    assertThat(CATALOG.diagnostic("pain-mapping")).isPresent();
    assertThat(conditions()).allSatisfy(it -> assertThat(care(it)).doesNotContain("pain-mapping"));
  }

  @Test
  void the_two_names_of_radiofrequency_are_one_procedure_in_one_step() {
    assertThat(CATALOG.group("radiofrequency-ablation-of-lumbar-nerves"))
        .extracting(Treatment::slug)
        .containsExactlyElementsOf(RADIOFREQUENCY);
    for (String condition : conditions()) {
      assertThat(pathway(condition).steps(Kind.CARE))
          .filteredOn(step -> RADIOFREQUENCY.stream().anyMatch(step.activity()::uses))
          .hasSizeLessThanOrEqualTo(1)
          .allSatisfy(
              step ->
                  assertThat(step.activity().treatments())
                      .containsExactlyElementsOf(RADIOFREQUENCY));
    }
  }

  @Test
  void the_three_lists_for_radiofrequency_stay_apart_each_with_its_section() {
    assertThat(treatment("lumbar-radiofrequency-neurotomy").links())
        .extracting(LegPainTreatmentTrapsTest::target, Link::section)
        .containsExactly(
            tuple("spinal-stenosis", "Non-surgical treatment"),
            tuple("degenerative-disc-disease", "Non-surgical treatment"),
            tuple("spondylosis", "Non-surgical treatment"),
            tuple("nerve-related", "Non-surgical treatment"));
    assertThat(treatment("rhizotomy-radiofrequency-ablation").links())
        .extracting(LegPainTreatmentTrapsTest::target, Link::section)
        .containsExactly(
            tuple("spinal-stenosis", "Non-surgical treatment"),
            tuple("degenerative-disc-disease", "Non-surgical treatment"),
            tuple("spondylosis", "Non-surgical treatment"),
            tuple("spinal-stenosis", "FAQ: is rhizotomy/RFA safe"),
            tuple("radiculopathy", "FAQ: is rhizotomy/RFA safe"),
            tuple("pinched-nerve", "FAQ: is rhizotomy/RFA safe"));
  }

  @Test
  void radiofrequency_is_on_no_ladder_of_leg_nerve_pain_and_its_links_say_why() {
    for (String condition : List.of("radiculopathy", "sciatica", "pinched-nerve", "neuropathy")) {
      assertThat(care(condition)).doesNotContainAnyElementsOf(RADIOFREQUENCY);
      assertThat(links(condition))
          .filteredOn(linked -> RADIOFREQUENCY.contains(linked.treatment().slug()))
          .isNotEmpty()
          .allSatisfy(
              linked ->
                  assertThat(linked.link().evidence().grade()).isEqualTo(Grade.NOT_SUPPORTED));
    }
  }

  @Test
  void what_is_said_of_a_group_is_tied_to_the_group_and_weaker_than_what_is_explicit() {
    assertThat(links("neuropathy"))
        .filteredOn(linked -> linked.treatment().slug().equals("nerve-blocks"))
        .extracting(LinkedTreatment::link)
        .extracting(Link::provenance, link -> link.category().orElseThrow())
        .containsExactly(tuple(Provenance.GROUP, Category.NERVE_RELATED));
    assertThat(links("sciatica"))
        .filteredOn(linked -> linked.treatment().slug().equals("nerve-blocks"))
        .extracting(linked -> linked.link().provenance())
        .containsExactly(Provenance.EXPLICIT);
  }

  @Test
  void hyaluronic_acid_is_a_disputed_variant_and_no_treatment() {
    Treatment injections = treatment("joint-injections");

    assertThat(treatments()).noneMatch(slug -> slug.contains("hyaluron"));
    assertThat(injections.aliases()).noneMatch(alias -> alias.contains("hyaluron"));
    assertThat(injections.relief()).contains("do not hold for hyaluronic acid");
    assertThat(injections.evidence().opposing()).containsExactly("HA-NICE", "HA-AAOS13");
  }

  @Test
  void joint_injections_are_for_the_joints_of_arthritis_and_never_for_tendons_or_the_spine() {
    assertThat(treatment("joint-injections").links())
        .extracting(LegPainTreatmentTrapsTest::target)
        .containsExactly("arthritis");
    assertThat(forbidden("tendonitis")).contains("joint-injections");
    assertThat(conditions())
        .filteredOn(condition -> care(condition).contains("joint-injections"))
        .containsExactly("arthritis");
  }

  @Test
  void a_nerve_block_is_not_an_epidural() {
    assertThat(treatment("nerve-blocks").aliases()).noneMatch(it -> it.contains("epidural"));
    assertThat(treatment("nerve-blocks").summary()).contains("(an epidural) is another injection");
  }

  @Test
  void no_word_of_promotion_is_left() {
    assertThat(LegPain.documents())
        .allSatisfy(
            (key, document) ->
                assertThat(document.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(
                        "highly effective",
                        "safe and effective",
                        "reset pain",
                        "resets pain",
                        "cutting-edge",
                        "state-of-the-art",
                        "schedule a consultation",
                        "our clinic"));
  }

  @Test
  void conservative_care_comes_first_and_surgery_last() {
    for (String condition : conditions()) {
      List<Step> steps = pathway(condition).steps().stream().toList();
      if (!care(condition).isEmpty()) {
        assertThat(care(condition).get(0)).isIn("physical-therapy", "self-care");
      }
      if (pathway(condition).hasSurgery()) {
        assertThat(steps.get(steps.size() - 1).kind()).isEqualTo(Kind.SURGERY);
      }
    }
    assertThat(care("neuropathy")).endsWith("ketamine-infusion-therapy");
  }

  @Test
  void magnetic_stimulation_has_cautions_and_a_gate_against_implants() {
    assertThat(treatment("magnetic-peripheral-nerve-stimulation").cautions()).hasSizeGreaterThan(1);
    assertThat(step("neuropathy", "magnetic").gate().orElseThrow().criterion().leaves())
        .extracting(leaf -> leaf.criterion().toString())
        .anyMatch(it -> it.contains("magnetic-contraindication") && it.contains("ABSENT"));
  }

  @Test
  void ketamine_is_of_the_tier_of_a_needle_and_ranks_after_all_else_that_is_no_surgery() {
    Treatment ketamine = treatment("ketamine-infusion-therapy");

    assertThat(ketamine.tier()).isEqualTo(2);
    assertThat(CATALOG.treatments())
        .filteredOn(it -> !it.surgical() && !it.equals(ketamine))
        .allSatisfy(it -> assertThat(it.rank()).isLessThan(ketamine.rank()));
  }

  @Test
  void medicines_for_nerve_damage_and_for_sciatica_are_told_apart() {
    Treatment medicines = treatment("medication-management");

    assertThat(note(medicines, "sciatica")).isNotEqualTo(note(medicines, "neuropathy"));
    assertThat(medicines.cautions())
        .flatExtracting(caution -> caution.sources())
        .contains("NG59-2020", "AAN22", "NSAID");
  }

  @Test
  void the_order_is_not_that_of_the_tiers() {
    List<Integer> tiers = care("neuropathy").stream().map(slug -> treatment(slug).tier()).toList();

    assertThat(tiers).isNotEqualTo(tiers.stream().sorted().toList());
  }

  @Test
  void only_self_care_physical_therapy_and_medicines_are_ever_required() {
    Set<String> required =
        CATALOG.pathways().stream()
            .flatMap(pathway -> pathway.steps().stream())
            .filter(Step::required)
            .flatMap(step -> step.activity().treatments().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(required).containsExactly("medication-management", "physical-therapy", "self-care");
  }

  private static String target(Link link) {
    return link.condition().or(() -> link.category().map(Category::term)).orElseThrow();
  }

  private static String note(Treatment treatment, String condition) {
    return treatment.links().stream()
        .filter(link -> target(link).equals(condition))
        .findFirst()
        .orElseThrow()
        .evidence()
        .note();
  }
}
