package dev.stepwell.content;

import static dev.stepwell.content.LegPain.CATALOG;
import static dev.stepwell.content.LegPain.codes;
import static dev.stepwell.content.LegPain.condition;
import static dev.stepwell.content.LegPain.conditions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Finding;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Traps of numbers, pictures and codes. */
class LegPainGateAndCodeTrapsTest {

  @Test
  void every_number_of_weeks_is_an_extension_and_shows_its_source() {
    assertThat(steps().flatMap(step -> step.minimumTrial().stream()))
        .isNotEmpty()
        .allSatisfy(
            minimum -> {
              assertThat(minimum.provenance()).isEqualTo(Provenance.EXTENSION);
              assertThat(minimum.sources()).isNotEmpty();
            });
    assertThat(gates().flatMap(LegPainGateAndCodeTrapsTest::lengths))
        .isNotEmpty()
        .allSatisfy(
            criterion -> {
              assertThat(criterion.basis().provenance()).contains(Provenance.EXTENSION);
              assertThat(criterion.basis().sources()).isNotEmpty();
            });
  }

  @Test
  void a_picture_alone_is_never_enough() {
    assertThat(CATALOG.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.INDICATION)
        .filteredOn(finding -> finding.question().matches("(?s).*(MRI|pictures|X-rays).*"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(
            finding -> assertThat(finding.question() + finding.statement()).containsPattern("fit"));
    assertThat(surgicalGates())
        .hasSize(4)
        .allSatisfy(gate -> assertThat(gate.notEnough()).isNotEmpty());
  }

  @Test
  void codes_are_no_keys() {
    Map<String, Integer> entries = new HashMap<>();
    CATALOG
        .conditions()
        .forEach(it -> codes(it.slug()).forEach(code -> entries.merge(code, 1, Integer::sum)));

    assertThat(entries).containsEntry("M51.26", 2).containsEntry("M51.16", 4);
    assertThat(codes("bulging-disc")).allMatch(codes("herniated-disc")::contains);
  }

  @Test
  void codes_that_exclude_each_other_are_told_to() {
    Map<String, List<String>> excluded = new TreeMap<>();
    excluded.put("sciatica", List.of("M51.1-", "M54.4-", "G57.0-"));
    excluded.put("radiculopathy", List.of("M51.1-", "M47.2-", "M50.1-"));
    excluded.put("peripheral-artery-disease", List.of("I70.2-"));
    excluded.put("pinched-nerve", List.of("G57.0-"));
    excluded.put("spondylolisthesis", List.of("Q76.2", "M43.1-"));
    excluded.put("neuropathy", List.of("G63"));

    excluded.forEach(
        (slug, codes) ->
            assertThat(condition(slug).codingNote().orElseThrow()).as(slug).contains(codes));
  }

  @Test
  void no_code_is_a_header_of_another_code_of_the_catalog() {
    List<String> all = codings().map(Coding::code).distinct().toList();

    assertThat(all)
        .allSatisfy(
            header ->
                assertThat(all).noneMatch(code -> code.startsWith(header) && !code.equals(header)));
  }

  @Test
  void headers_that_old_tables_still_offer_are_warned_of() {
    assertThat(condition("degenerative-disc-disease").codingNote().orElseThrow())
        .contains("M51.36", "M51.37");
    assertThat(condition("spinal-stenosis").codingNote().orElseThrow()).contains("M48.06");
    assertThat(condition("cervical-radiculopathy").codingNote().orElseThrow()).contains("M50.12");
    assertThat(condition("tendonitis").codingNote().orElseThrow()).contains("M72.2", "M65.9");
  }

  @Test
  void a_code_with_a_side_has_its_other_side_too_and_an_injury_has_its_encounter() {
    for (String condition : conditions()) {
      List<String> displays = condition(condition).codings().stream().map(Coding::display).toList();
      // Of the site in question the facts name one side only.
      boolean oneSided = displays.stream().anyMatch(it -> it.startsWith("Posterior tibial"));
      if (!oneSided) {
        assertThat(displays.stream().filter(it -> it.contains("right")).count())
            .as("right and left of %s", condition)
            .isEqualTo(displays.stream().filter(it -> it.contains("left")).count());
      }
    }
    assertThat(codes("ligament-sprains-and-muscle-strains"))
        .allSatisfy(code -> assertThat(code).matches("S\\d\\d\\.\\w{3}A"));
  }

  @Test
  void an_unspecified_code_is_a_fallback_and_says_when_it_fits() {
    assertThat(CATALOG.conditions())
        .flatExtracting(Condition::codings)
        .filteredOn(Coding::fallback)
        .allSatisfy(coding -> assertThat(coding.when()).isPresent());
  }

  @Test
  void sprains_and_strains_are_two_families_of_codes_with_no_default() {
    Condition both = condition("ligament-sprains-and-muscle-strains");

    assertThat(both.codings()).noneMatch(Coding::fallback);
    assertThat(both.codings())
        .extracting(Coding::display)
        .anyMatch(it -> it.startsWith("Sprain"))
        .anyMatch(it -> it.startsWith("Strain"));
    assertThat(LegPain.care(both.slug()))
        .containsExactly("self-care", "physical-therapy", "medication-management");
  }

  @Test
  void no_reference_mark_without_a_reference_is_left_in_a_text() {
    assertThat(LegPain.documents())
        .allSatisfy(
            (key, document) -> assertThat(document).doesNotContainPattern("[¹²³⁴]|\\[\\d+\\]"));
  }

  private static Stream<Step> steps() {
    return CATALOG.pathways().stream().flatMap(pathway -> pathway.steps().stream());
  }

  private static Stream<Gate> gates() {
    return steps().flatMap(step -> step.gate().stream());
  }

  private static List<Gate> surgicalGates() {
    return steps()
        .filter(step -> step.is(Kind.SURGERY))
        .flatMap(step -> step.gate().stream())
        .toList();
  }

  /** The criteria of a gate that say how long. */
  private static Stream<Criterion> lengths(Gate gate) {
    return Stream.concat(
            gate.stricter().stream(), gate.criterion().leaves().map(Criterion.Leaf::criterion))
        .filter(
            criterion ->
                criterion instanceof ElapsedCare
                    || (criterion instanceof TrialCriterion trial && trial.minimum().isPresent()));
  }

  private static Stream<Coding> codings() {
    return Stream.concat(
        CATALOG.conditions().stream().flatMap(it -> it.codings().stream()),
        CATALOG.findings().stream().map(Finding::codings).flatMap(List::stream));
  }
}
