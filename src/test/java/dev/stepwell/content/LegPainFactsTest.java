package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The built-in entries hold what the facts say. */
class LegPainFactsTest {

  private static final String ICD_10_PCS = "http://www.cms.gov/Medicare/Coding/ICD10";

  private static final LegPainFacts FACTS = LegPainFacts.read();
  private static final Catalog CATALOG = BuiltInContent.catalog();

  @Test
  void the_counts_are_those_of_the_facts() {
    assertThat(CATALOG.conditions()).hasSize(16);
    assertThat(Category.values()).extracting(Category::term).hasSize(4);
    assertThat(CATALOG.treatments()).hasSize(12);
    assertThat(CATALOG.diagnostics()).hasSize(6);
    assertThat(CATALOG.faqs()).hasSize(5);
    assertThat(CATALOG.redFlags()).hasSize(14);
    assertThat(CATALOG.pathways()).hasSize(16);
  }

  @Test
  void every_condition_is_there_with_its_category_and_urgency_and_no_other() {
    assertThat(CATALOG.conditions())
        .extracting(Condition::slug)
        .containsExactlyInAnyOrderElementsOf(FACTS.conditions().keySet());
    assertThat(Category.values())
        .extracting(Category::term)
        .containsExactlyElementsOf(FACTS.categories());
    FACTS
        .conditions()
        .forEach(
            (slug, facts) -> {
              assertThat(condition(slug).category().term()).as(slug).isEqualTo(facts.category());
              assertThat(condition(slug).urgency().term()).as(slug).isEqualTo(facts.urgency());
            });
  }

  @Test
  void every_alias_and_every_cause_of_a_condition_is_there() {
    FACTS
        .conditions()
        .forEach(
            (slug, facts) -> {
              assertThat(condition(slug).aliases()).as(slug).containsAll(facts.aliases());
              assertThat(condition(slug).causes())
                  .as(slug)
                  .containsExactlyElementsOf(facts.causes().orElse(List.of()));
            });
  }

  @Test
  void every_condition_has_exactly_its_codes_of_the_year_with_the_titles_of_the_code_book() {
    FACTS
        .conditions()
        .forEach(
            (slug, facts) -> {
              assertThat(displays(condition(slug).codings())).as(slug).isEqualTo(facts.codes());
              assertThat(condition(slug).codings())
                  .as(slug)
                  .allSatisfy(LegPainFactsTest::isOfFiscalYear2027);
              assertThat(condition(slug).codings())
                  .as("the default of %s", slug)
                  .filteredOn(Coding::fallback)
                  .extracting(Coding::code)
                  .containsExactlyElementsOf(facts.fallback().stream().toList());
            });
  }

  @Test
  void the_related_codes_stand_at_findings_red_flags_and_faqs() {
    Map<String, String> others =
        displays(
            Stream.concat(
                    CATALOG.findings().stream().flatMap(it -> it.codings().stream()),
                    CATALOG.faqs().stream().flatMap(it -> it.codings().stream()))
                .toList());

    assertThat(others).containsAllEntriesOf(FACTS.relatedCodes());
    assertThat(CATALOG.findings())
        .flatExtracting(Finding::codings)
        .isNotEmpty()
        .allSatisfy(LegPainFactsTest::isOfFiscalYear2027);
  }

  @Test
  void no_header_is_given_as_a_code() {
    assertThat(everyCoding()).extracting(Coding::code).doesNotContainAnyElementsOf(FACTS.headers());
  }

  @Test
  void every_treatment_is_there_with_its_kind_tier_and_rank_and_self_care_besides() {
    assertThat(CATALOG.treatments())
        .extracting(Treatment::slug)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(FACTS.treatments().keySet().stream(), Stream.of("self-care")).toList());
    FACTS
        .treatments()
        .forEach(
            (slug, facts) -> {
              Treatment treatment = treatment(slug);
              assertThat(treatment.kind().term()).as(slug).isEqualTo(facts.kind());
              assertThat(treatment.tier()).as(slug).isEqualTo(facts.tier());
              assertThat(treatment.rank()).as(slug).isEqualTo(facts.rank());
              assertThat(treatment.surgical()).as(slug).isEqualTo(facts.surgical());
              assertThat(treatment.group()).as(slug).isEqualTo(facts.group());
              assertThat(treatment.aliases()).as(slug).containsAll(facts.aliases());
            });
  }

  @Test
  void every_treatment_has_exactly_its_procedure_codes() {
    FACTS
        .treatments()
        .forEach(
            (slug, facts) -> {
              assertThat(displays(treatment(slug).codings()))
                  .as(slug)
                  .isEqualTo(facts.codes().orElse(Map.of()));
              assertThat(treatment(slug).codings())
                  .as(slug)
                  .allSatisfy(
                      coding -> {
                        assertThat(coding.system()).isEqualTo(ICD_10_PCS);
                        assertThat(coding.codeYear()).isEqualTo("2026");
                      });
            });
  }

  @Test
  void a_treatment_is_tied_explicitly_to_the_conditions_that_the_source_names_and_to_no_other() {
    FACTS
        .treatments()
        .forEach(
            (slug, facts) ->
                assertThat(treatment(slug).links())
                    .as(slug)
                    .filteredOn(link -> link.provenance() == Provenance.EXPLICIT)
                    .extracting(link -> link.condition().orElse("a category"))
                    .containsExactlyInAnyOrderElementsOf(facts.explicit()));
  }

  @Test
  void every_red_flag_is_there_with_its_urgency_and_no_other() {
    assertThat(CATALOG.redFlags().stream())
        .extracting(RedFlag::slug, flag -> flag.urgency().term())
        .containsExactlyInAnyOrderElementsOf(
            FACTS.redFlags().entrySet().stream()
                .map(it -> tuple(it.getKey(), it.getValue()))
                .toList());
  }

  @Test
  void every_finding_is_there_with_its_kind() {
    FACTS
        .findings()
        .forEach(
            (slug, kind) ->
                assertThat(CATALOG.finding(slug).map(finding -> finding.kind().term()))
                    .as(slug)
                    .contains(kind));
  }

  @Test
  void every_diagnostic_and_faq_is_there_and_no_other() {
    assertThat(CATALOG.entries(EntryType.DIAGNOSTIC).keySet())
        .containsExactlyInAnyOrderElementsOf(FACTS.diagnostics());
    assertThat(CATALOG.entries(EntryType.FAQ).keySet())
        .containsExactlyInAnyOrderElementsOf(FACTS.faqs());
  }

  @Test
  void every_source_is_there_with_what_was_read_of_it() {
    assertThat(
            CATALOG.sources().stream()
                .collect(Collectors.toMap(Source::id, source -> source.level().term())))
        .isEqualTo(FACTS.sources());
  }

  private static void isOfFiscalYear2027(Coding coding) {
    assertThat(coding.system()).isEqualTo(Coding.ICD_10_CM);
    assertThat(coding.codeYear()).isEqualTo("2027");
  }

  private static Stream<Coding> everyCoding() {
    return Stream.of(
            CATALOG.conditions().stream().flatMap(it -> it.codings().stream()),
            CATALOG.treatments().stream().flatMap(it -> it.codings().stream()),
            CATALOG.findings().stream().flatMap(it -> it.codings().stream()),
            CATALOG.faqs().stream().flatMap(it -> it.codings().stream()))
        .flatMap(it -> it);
  }

  private static Map<String, String> displays(List<Coding> codings) {
    return codings.stream()
        .collect(Collectors.toMap(Coding::code, Coding::display, (one, same) -> one));
  }

  private static Condition condition(String slug) {
    return CATALOG.condition(slug).orElseThrow();
  }

  private static Treatment treatment(String slug) {
    return Optional.of(slug).flatMap(CATALOG::treatment).orElseThrow();
  }
}
