package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.Pathway;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogRulesTest {

  @Test
  void the_built_in_content_keeps_all_rules() {
    assertThat(CatalogRules.check(BuiltInContent.catalog())).isEmpty();
  }

  @Test
  void an_empty_catalog_keeps_all_rules() {
    assertThat(CatalogRules.check(Catalog.of(List.of()))).isEmpty();
  }

  @Test
  void several_violations_are_all_reported_by_rule_and_then_by_place() {
    assertThat(
            broken()
                .set("/treatments/nerve-blocks/summary", "'A miracle, guaranteed.'")
                .set("/pathways/herniated-disc/steps/surgery/required", "true")
                .remove("/pathways/herniated-disc/steps/surgery/gate/criterion/of/3")
                .remove("/pathways/degenerative-disc-disease/steps/surgery/gate")
                .set("/pathways/sciatica/steps/to-herniated-disc/to", "'gout'")
                .set("/conditions/deep-vein-thrombosis/urgency", "'routine'")
                .report())
        .containsExactly(
            new Violation(
                2,
                "/pathways/degenerative-disc-disease/steps/surgery",
                "surgery-without-gate",
                "A surgical step has a gate. Add what must be true before it."),
            new Violation(
                2,
                "/pathways/herniated-disc/steps/surgery/gate/criterion",
                "elapsed-care-missing",
                "The top all-of holds an elapsed-care of P6W."),
            new Violation(
                7,
                "/pathways/sciatica/steps/to-herniated-disc/to",
                "unknown-reference",
                "There is no pathway \"gout\" in the catalog."),
            new Violation(
                8,
                "/conditions/deep-vein-thrombosis/urgency",
                "vascular-not-urgent",
                "A vascular condition is emergency, same-day or urgent-referral, not routine."),
            new Violation(
                10,
                "/pathways/herniated-disc/steps/surgery/required",
                "compulsory-surgery",
                "Surgery is never compulsory: make the step optional."),
            new Violation(
                13,
                "/treatments/nerve-blocks/summary",
                "words-promise-outcome",
                "\"guaranteed\": Promise no outcome and promote nothing: say what is known, with"
                    + " its limits."),
            new Violation(
                13,
                "/treatments/nerve-blocks/summary",
                "words-promise-outcome",
                "\"miracle\": Promise no outcome and promote nothing: say what is known, with its"
                    + " limits."));
  }

  @Test
  void the_words_of_every_gate_keep_the_rules_of_wording() {
    Catalog catalog = BuiltInContent.catalog();
    String words =
        catalog.pathways().stream()
            .flatMap(pathway -> gates(catalog, pathway).stream())
            .collect(Collectors.joining(" "));

    assertThat(words).containsIgnoringCase("physical therapy");
    assertThat(
            broken()
                .set("/faqs/without-surgery/answer", "\"" + words.replace("\"", "'") + "\"")
                .report())
        .isEmpty();
  }

  private static List<String> gates(Catalog catalog, Pathway pathway) {
    GateWords words = new GateWords(catalog, pathway);
    return pathway.steps().stream()
        .flatMap(step -> step.gate().stream())
        .map(words::lockedUntil)
        .toList();
  }
}
