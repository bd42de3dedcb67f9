package dev.stepwell.content;

import static dev.stepwell.content.LegPain.CATALOG;
import static dev.stepwell.content.LegPain.RADIOFREQUENCY;
import static dev.stepwell.content.LegPain.care;
import static dev.stepwell.content.LegPain.condition;
import static dev.stepwell.content.LegPain.conditions;
import static dev.stepwell.content.LegPain.forbidden;
import static dev.stepwell.content.LegPain.links;
import static dev.stepwell.content.LegPain.pathway;
import static dev.stepwell.content.LegPain.step;
import static dev.stepwell.content.LegPain.treatments;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Urgency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the starting list on conditions misleads, the built-in content does not follow. */
class LegPainConditionTrapsTest {

  @Test
  void a_clot_is_seen_the_same_day_and_gets_no_ladder() {
    assertThat(condition("deep-vein-thrombosis").urgency()).isEqualTo(Urgency.SAME_DAY);
    assertThat(pathway("deep-vein-thrombosis").type()).isEqualTo(Pathway.Type.REFERRAL);
    assertThat(care("deep-vein-thrombosis")).isEmpty();
    assertThat(forbidden("deep-vein-thrombosis")).contains("physical-therapy", "nerve-blocks");
  }

  @Test
  void narrow_arteries_are_referred_and_no_procedure_is_invented_for_them() {
    assertThat(pathway("peripheral-artery-disease").steps())
        .extracting(step -> step.kind())
        .containsExactly(Kind.SCREEN, Kind.REFERRAL, Kind.REFERRAL);
    assertThat(links("peripheral-artery-disease")).isEmpty();
    assertThat(treatments()).noneMatch(it -> it.contains("stent") || it.contains("bypass"));
  }

  @Test
  void narrow_arteries_and_a_narrow_canal_point_to_each_other_and_arteries_are_checked_first() {
    assertThat(condition("peripheral-artery-disease").considerFirst())
        .containsExactly("spinal-stenosis");
    assertThat(condition("spinal-stenosis").considerFirst())
        .containsExactly("peripheral-artery-disease");
    assertThat(pathway("spinal-stenosis").before(step("spinal-stenosis", "physical-therapy")))
        .extracting(step -> step.id())
        .containsExactly("screen", "exclude-pad", "to-pad");
    assertThat(step("spinal-stenosis", "exclude-pad").required()).isTrue();
  }

  @Test
  void a_squeezed_nerve_in_the_neck_inherits_nothing_from_the_low_back() {
    assertThat(condition("cervical-radiculopathy").urgency()).isEqualTo(Urgency.URGENT_REFERRAL);
    assertThat(links("cervical-radiculopathy"))
        .extracting(linked -> linked.treatment().slug())
        .containsOnly("physical-therapy", "medication-management");
    assertThat(forbidden("cervical-radiculopathy"))
        .contains("nerve-blocks", "minimally-invasive-spine-surgery", "spinal-fusion")
        .containsAll(RADIOFREQUENCY);
    assertThat(pathway("cervical-radiculopathy").redFlags())
        .startsWith("cord-compression-worsening", "cord-compression");
  }

  @Test
  void radiculopathy_and_its_namesake_in_the_neck_are_two_entries() {
    assertThat(condition("radiculopathy").category()).isEqualTo(Category.NERVE_RELATED);
    assertThat(condition("cervical-radiculopathy").category()).isEqualTo(Category.SPINAL);
    assertThat(LegPain.codes("radiculopathy"))
        .doesNotContainAnyElementsOf(LegPain.codes("cervical-radiculopathy"));
    assertThat(condition("cervical-radiculopathy").aliases())
        .doesNotContainAnyElementsOf(condition("radiculopathy").aliases());
    assertThat(care("cervical-radiculopathy")).doesNotContain("nerve-blocks");
  }

  @Test
  void what_overlaps_is_told_by_cause_and_effect_and_no_entry_stands_twice() {
    assertThat(CATALOG.causedBy("radiculopathy"))
        .containsExactly("bulging-disc", "degenerative-disc-disease", "spinal-stenosis");
    assertThat(CATALOG.causedBy("sciatica")).containsExactly("herniated-disc");
    assertThat(CATALOG.conditions())
        .extracting(it -> it.name().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void surgery_is_for_four_conditions_and_not_for_the_spine_as_such() {
    assertThat(CATALOG.treatments())
        .filteredOn(Treatment::surgical)
        .flatExtracting(Treatment::links)
        .allMatch(link -> link.condition().isPresent());
    for (String condition : List.of("bulging-disc", "spondylosis", "cervical-radiculopathy")) {
      assertThat(condition(condition).category()).isEqualTo(Category.SPINAL);
      assertThat(pathway(condition).hasSurgery()).isFalse();
      assertThat(links(condition)).noneMatch(linked -> linked.treatment().surgical());
    }
  }

  @Test
  void cord_compression_and_instability_are_reasons_and_no_conditions() {
    assertThat(conditions())
        .noneMatch(slug -> slug.contains("compression") || slug.contains("instability"));
    assertThat(CATALOG.finding("demonstrated-instability").orElseThrow().kind())
        .isEqualTo(FindingKind.INDICATION);
  }

  @Test
  void cord_compression_is_a_danger_sign_and_opens_no_surgery() {
    assertThat(CATALOG.redFlag("cord-compression-worsening").orElseThrow().urgency())
        .isEqualTo(Urgency.EMERGENCY);
    assertThat(CATALOG.redFlag("cord-compression").orElseThrow().urgency())
        .isEqualTo(Urgency.URGENT_REFERRAL);
    assertThat(CATALOG.pathways())
        .flatExtracting(pathway -> pathway.steps(Kind.SURGERY).toList())
        .extracting(step -> step.gate().orElseThrow().toString())
        .hasSize(4)
        .noneMatch(gate -> gate.contains("cord-compression"));
  }

  @Test
  void the_answer_on_when_to_seek_care_puts_a_clot_and_the_other_danger_signs_first() {
    Faq faq = CATALOG.faq("when-to-seek-care").orElseThrow();

    assertThat(faq.redFlags()).contains("suspected-dvt", "acute-limb-ischaemia", "cauda-equina");
    assertThat(CATALOG.redFlag("suspected-dvt").orElseThrow().urgency())
        .isEqualTo(Urgency.SAME_DAY);
    assertThat(faq.correction()).isNotBlank();
  }

  @Test
  void the_answer_on_radiofrequency_is_corrected() {
    assertThat(CATALOG.faq("rfa-safety").orElseThrow().sources()).contains("LCD-FACET", "BMJ25");
    assertThat(CATALOG.faq("rfa-safety").orElseThrow().correction()).isNotBlank();
  }

  @Test
  void arthritis_is_two_diseases_and_the_suspicion_of_one_goes_to_a_specialist_within_days() {
    assertThat(LegPain.codes("arthritis")).contains("M19.90", "M06.9");
    assertThat(pathway("arthritis").redFlags()).contains("suspected-rheumatoid", "septic-joint");
    assertThat(CATALOG.redFlag("suspected-rheumatoid").orElseThrow().urgency())
        .isEqualTo(Urgency.URGENT_REFERRAL);
    assertThat(forbidden("arthritis")).contains("minimally-invasive-spine-surgery");
  }

  @Test
  void names_that_look_alike_are_no_aliases_of_each_other() {
    List<String> names =
        Stream.concat(
                CATALOG.conditions().stream()
                    .flatMap(it -> Stream.concat(Stream.of(it.name()), it.aliases().stream())),
                CATALOG.treatments().stream()
                    .flatMap(it -> Stream.concat(Stream.of(it.name()), it.aliases().stream())))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();

    assertThat(names).doesNotHaveDuplicates().contains("pt", "ra", "rfa");
    assertThat(condition("spondylosis").aliases()).noneMatch(it -> it.contains("listhesis"));
    assertThat(condition("spondylolisthesis").aliases())
        .noneMatch(it -> it.contains("spondylosis") || it.contains("spondylolysis"));
    assertThat(condition("spinal-stenosis").aliases()).noneMatch(it -> it.contains("arter"));
  }

  @Test
  void acronyms_are_aliases_and_slugs_are_plain() {
    assertThat(condition("peripheral-artery-disease").aliases()).contains("PAD");
    assertThat(condition("deep-vein-thrombosis").aliases()).contains("DVT");
    assertThat(LegPain.treatment("rhizotomy-radiofrequency-ablation").aliases()).contains("RFA");
    assertThat(conditions()).contains("ligament-sprains-and-muscle-strains");
  }

  @Test
  void the_catalog_is_for_adults_and_says_so_before_anything_else() {
    assertThat(CATALOG.finding("under-18").orElseThrow().kind()).isEqualTo(FindingKind.EXCLUSION);
    assertThat(CATALOG.pathways()).allMatch(pathway -> pathway.exclusions().contains("under-18"));
  }
}
