package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.rules.BrokenCatalog;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import org.junit.jupiter.api.Test;

/** A gate in words, from the same data that decide it. */
class GateWordsTest {

  private static final String GATE = "/pathways/spondylosis/steps/radiofrequency/gate/criterion";

  @Test
  void a_whole_gate_is_one_sentence() {
    Catalog catalog = BrokenCatalog.broken().catalog();
    Pathway pathway = catalog.pathway("herniated-disc").orElseThrow();
    Gate gate = pathway.step("surgery").orElseThrow().gate().orElseThrow();

    assertThat(new GateWords(catalog, pathway).lockedUntil(gate))
        .isEqualTo(
            "Locked until: Physical therapy did not help enough in 6 weeks, or was not tolerated;"
                + " Medication management did not help enough in 4 weeks, or was not tolerated; 2"
                + " different treatments did not help enough; at least 6 weeks of care; Pressed"
                + " nerve root that fits the signs; and Confirmed by a spine clinician.");
  }

  @Test
  void a_trial_has_its_own_minimum_or_that_of_its_step_or_none() {
    assertThat(words("{type: 'trial', treatment: 'physical-therapy', minimum: 'P10D'}"))
        .isEqualTo("Physical therapy did not help enough in 10 days, or was not tolerated");
    assertThat(words("{type: 'trial', treatment: 'physical-therapy'}"))
        .isEqualTo("Physical therapy did not help enough in 12 weeks, or was not tolerated");
    assertThat(words("{type: 'trial', treatment: 'ketamine-infusion-therapy'}"))
        .isEqualTo("Ketamine infusion therapy did not help enough, or was not tolerated");
  }

  @Test
  void a_group_is_told_by_the_names_of_its_treatments() {
    assertThat(words("{type: 'trial', group: 'radiofrequency-ablation-of-lumbar-nerves'}"))
        .isEqualTo(
            "Lumbar radiofrequency neurotomy; or Rhizotomy - radiofrequency ablation (RFA) did not"
                + " help enough in 12 weeks, or was not tolerated");
  }

  @Test
  void one_is_told_apart_from_many() {
    assertThat(words("{type: 'distinct-trials', minimum: 1}"))
        .isEqualTo("one treatment did not help enough");
    assertThat(words("{type: 'distinct-trials', minimum: 3}"))
        .isEqualTo("3 different treatments did not help enough");
    assertThat(words("{type: 'elapsed-care', minimum: 'P1W'}"))
        .isEqualTo("at least 1 week of care");
    assertThat(GateWords.of(new CareDuration(1))).isEqualTo("1 day");
  }

  @Test
  void a_finding_is_there_or_ruled_out() {
    assertThat(words("{type: 'finding', finding: 'nicotine-use', is: 'absent'}"))
        .isEqualTo("ruled out: Nicotine use");
    assertThat(words("{type: 'finding', finding: 'cauda-equina', is: 'present'}"))
        .isEqualTo("Squeezed nerves at the base of the spine (cauda equina)");
  }

  @Test
  void what_is_not_in_the_catalog_is_told_by_its_slug() {
    assertThat(words("{type: 'trial', treatment: 'massage'}")).startsWith("massage did not help");
    assertThat(words("{type: 'finding', finding: 'stiffness', is: 'present'}"))
        .isEqualTo("stiffness");
  }

  @Test
  void branches_are_joined_and_a_tree_within_a_tree_shows_where_it_ends() {
    String one = "{type: 'elapsed-care', minimum: 'P1W'}";
    String two = "{type: 'distinct-trials', minimum: 2}";
    String three = "{type: 'finding', finding: 'nicotine-use', is: 'present'}";

    assertThat(words(of("any-of", one, two)))
        .isEqualTo(
            "one of these: at least 1 week of care; or 2 different treatments did not help"
                + " enough");
    assertThat(words(of("all-of", of("any-of", one, two), three)))
        .isEqualTo(
            "(one of these: at least 1 week of care; or 2 different treatments did not help"
                + " enough); and Nicotine use");
    assertThat(words(of("any-of", of("all-of", one, two), three)))
        .isEqualTo(
            "one of these: (at least 1 week of care; and 2 different treatments did not help"
                + " enough); or Nicotine use");
    assertThat(words(of("not", of("all-of", one, three))))
        .isEqualTo("not: (at least 1 week of care; and Nicotine use)");
    assertThat(words("{type: 'at-least', minimum: 2, of: [%s, %s, %s]}".formatted(one, two, three)))
        .isEqualTo(
            "at least 2 of these: at least 1 week of care; 2 different treatments did not help"
                + " enough; or Nicotine use");
    assertThat(words(of("all-of", of("any-of", three)))).isEqualTo("one of these: Nicotine use");
  }

  private static String of(String type, String... branches) {
    return "{type: '%s', of: [%s]}".formatted(type, String.join(", ", branches));
  }

  private static String words(String criterion) {
    Catalog catalog = BrokenCatalog.broken().set(GATE, criterion).catalog();
    Pathway pathway = catalog.pathway("spondylosis").orElseThrow();
    Gate gate = pathway.step("radiofrequency").orElseThrow().gate().orElseThrow();
    return new GateWords(catalog, pathway).of(gate.criterion());
  }
}
