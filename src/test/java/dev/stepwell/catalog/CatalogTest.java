package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.catalog.rules.BrokenCatalog;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final Catalog CATALOG = BrokenCatalog.broken().catalog();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void two_entries_of_a_type_have_two_keys() {
    Source source = source("NG59");

    assertThatThrownBy(() -> Catalog.of(List.of(source, source)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two entries: source NG59");
  }

  @Test
  void only_entries_are_in_a_catalog() {
    assertThatThrownBy(() -> Catalog.of(List.of("sciatica")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no entry: class java.lang.String");
  }

  @Test
  void the_order_in_which_entries_are_given_does_not_matter() {
    List<Source> sources = List.of(source("A"), source("B"));

    assertThat(Catalog.of(List.of(sources.get(1), sources.get(0)))).isEqualTo(Catalog.of(sources));
    assertThat(Catalog.of(List.of(sources.get(1), sources.get(0))).sources()).isEqualTo(sources);
  }

  @Test
  void a_red_flag_is_a_finding_of_its_slug() {
    Finding finding = CATALOG.finding("septic-joint").orElseThrow();

    assertThat(finding.kind()).isEqualTo(FindingKind.RED_FLAG);
    assertThat(CATALOG.entries(EntryType.FINDING)).doesNotContainKey("septic-joint");
    assertThat(CATALOG.findings())
        .hasSize(CATALOG.entries(EntryType.FINDING).size() + CATALOG.redFlags().size())
        .extracting(Finding::slug)
        .isSorted();
  }

  @Test
  void links_come_strongest_first_then_by_treatment() {
    assertThat(CATALOG.links(CATALOG.condition("radiculopathy").orElseThrow()))
        .extracting(it -> it.treatment().slug(), it -> it.link().provenance())
        .containsExactly(
            tuple("nerve-blocks", Provenance.EXPLICIT),
            tuple("lumbar-radiofrequency-neurotomy", Provenance.GROUP),
            tuple("medication-management", Provenance.GROUP),
            tuple("pain-mapping", Provenance.GROUP),
            tuple("physical-therapy", Provenance.GROUP),
            tuple("rhizotomy-radiofrequency-ablation", Provenance.FAQ));
  }

  @Test
  void a_link_over_a_category_counts_only_where_the_pair_has_none_of_its_own() {
    assertThat(links("nerve-blocks", "sciatica"))
        .extracting(Link::category)
        .containsExactly(Optional.empty());
    assertThat(links("nerve-blocks", "neuropathy"))
        .extracting(Link::category)
        .containsExactly(Optional.of(Category.NERVE_RELATED));
    assertThat(links("nerve-blocks", "spondylosis")).isEmpty();
  }

  @Test
  void two_sections_that_say_it_are_two_links() {
    assertThat(links("rhizotomy-radiofrequency-ablation", "spinal-stenosis"))
        .extracting(Link::provenance)
        .containsExactly(Provenance.EXPLICIT, Provenance.FAQ);
  }

  @Test
  void a_treatment_without_a_group_is_its_own() {
    assertThat(CATALOG.treatment("self-care").orElseThrow().identity()).isEqualTo("self-care");
    assertThat(CATALOG.group("self-care")).isEmpty();
  }

  @Test
  void a_link_names_a_condition_or_a_category_and_not_both() {
    Evidence evidence = new Evidence(Evidence.Grade.MIXED, "Mixed.", List.of(), List.of());
    for (boolean both : new boolean[] {true, false}) {
      Optional<String> condition = both ? Optional.of("sciatica") : Optional.empty();
      Optional<Category> category = both ? Optional.of(Category.SPINAL) : Optional.empty();
      assertThatThrownBy(
              () ->
                  new Link(
                      condition,
                      category,
                      Provenance.GROUP,
                      "A section",
                      evidence,
                      Optional.<CareDuration>empty(),
                      List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a link names either a condition or a category");
    }
  }

  @Test
  void a_red_flag_never_waits() {
    for (Urgency urgency : List.of(Urgency.SOON, Urgency.ROUTINE)) {
      assertThatThrownBy(
              () ->
                  new RedFlag(
                      "a-flag", "A flag", "A sign", urgency, "Go.", "Is it?", List.of(), List.of(),
                      DAY, DAY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a red flag is never " + urgency.term());
    }
  }

  private static List<Link> links(String treatment, String condition) {
    return CATALOG.links(CATALOG.condition(condition).orElseThrow()).stream()
        .filter(it -> it.treatment().slug().equals(treatment))
        .map(LinkedTreatment::link)
        .toList();
  }

  private static Source source(String id) {
    return new Source(
        id,
        "A title",
        "An issuer",
        Optional.empty(),
        Optional.empty(),
        Source.Level.SECONDARY,
        Optional.empty());
  }
}
