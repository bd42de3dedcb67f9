package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.LegPainFacts.PathwayFacts;
import dev.stepwell.content.LegPainFacts.SurgeryFacts;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.Forbidden;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in pathways hold what the facts say. */
class LegPainPathwayFactsTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();

  static Map<String, PathwayFacts> facts() {
    return LegPainFacts.read().pathways();
  }

  static List<String> conditions() {
    return List.copyOf(facts().keySet());
  }

  @Test
  void every_condition_has_a_pathway_in_the_facts() {
    assertThat(CATALOG.pathways())
        .extracting(Pathway::condition)
        .containsExactlyInAnyOrderElementsOf(conditions());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void each_treatment_is_tried_as_long_as_the_facts_say_and_is_required_only_where_they_do(
      String condition) {
    facts(condition)
        .care()
        .orElse(Map.of())
        .forEach(
            (treatment, facts) -> {
              Step step = care(condition, treatment);
              assertThat(step.required()).as("%s required", treatment).isEqualTo(facts.required());
              assertThat(step.minimumTrial().map(MinimumTrial::duration))
                  .as("weeks of %s", treatment)
                  .isEqualTo(facts.weeks().map(CareDuration::ofWeeks));
              assertThat(step.minimumTrial().map(MinimumTrial::provenance))
                  .isIn(Optional.empty(), Optional.of(Provenance.EXTENSION));
            });
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void no_treatment_is_on_a_pathway_that_the_facts_do_not_put_there(String condition) {
    assertThat(pathway(condition).steps(Kind.CARE))
        .flatExtracting(step -> step.activity().treatments())
        .containsExactlyInAnyOrderElementsOf(facts(condition).care().orElse(Map.of()).keySet());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void the_steps_of_the_draft_stand_in_its_order_under_its_ids(String condition) {
    List<String> draft = facts(condition).steps().orElse(List.of());

    assertThat(pathway(condition).steps())
        .extracting(Step::id)
        .filteredOn(draft::contains)
        .containsExactlyElementsOf(draft);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void the_red_flags_of_the_draft_are_asked_first(String condition) {
    Pathway pathway = pathway(condition);

    assertThat(pathway.redFlags())
        .isNotEmpty()
        .containsAll(facts(condition).redFlags().orElse(List.of()));
    assertThat(pathway.exclusions())
        .containsExactly("under-18", "pregnant", "recent-major-injury", "known-cancer");
    assertThat(pathway.steps().get(0).kind()).isEqualTo(Kind.SCREEN);
    assertThat(pathway.steps().get(0).required()).isTrue();
    assertThat(pathway.steps().get(0).gate()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void what_the_facts_forbid_is_forbidden_with_a_reason(String condition) {
    assertThat(pathway(condition).forbidden())
        .allSatisfy(it -> assertThat(it.because()).isNotBlank())
        .extracting(Forbidden::treatment)
        .containsAll(facts(condition).forbidden().orElse(List.of()));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void a_confirmed_cause_is_handed_over_to_its_own_pathway(String condition) {
    List<String> to =
        pathway(condition)
            .steps(Kind.HANDOVER)
            .map(step -> ((Activity.Handover) step.activity()).to())
            .toList();

    // From the spine to the arteries is the draft's; the facts ask for the check alone.
    assertThat(to)
        .isEqualTo(
            condition.equals("spinal-stenosis")
                ? List.of("peripheral-artery-disease")
                : facts(condition).handsOverTo().orElse(List.of()));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void surgery_stands_where_the_facts_have_it_behind_the_gate_of_the_facts(String condition) {
    List<Step> surgery = pathway(condition).steps(Kind.SURGERY).toList();

    assertThat(surgery).hasSize(facts(condition).surgery().isPresent() ? 1 : 0);
    facts(condition).surgery().ifPresent(facts -> isGatedAs(facts, condition, surgery.get(0)));
  }

  private static void isGatedAs(SurgeryFacts facts, String condition, Step surgery) {
    Gate gate = surgery.gate().orElseThrow();
    List<Criterion> top = gate.criterion().of();

    assertThat(surgery.activity().treatments()).containsExactly(facts.treatment());
    assertThat(top)
        .filteredOn(ElapsedCare.class::isInstance)
        .extracting(it -> ((ElapsedCare) it).minimum())
        .containsExactly(CareDuration.ofWeeks(facts.weeks()));
    assertThat(top)
        .filteredOn(DistinctTrials.class::isInstance)
        .extracting(it -> ((DistinctTrials) it).minimum())
        .containsExactly(facts.trials());
    assertThat(top)
        .filteredOn(TrialCriterion.class::isInstance)
        .extracting(it -> ((TrialCriterion) it).treatment().orElseThrow())
        .containsExactly("physical-therapy", "medication-management");
    assertThat(gate.stricter().map(ElapsedCare::minimum))
        .as("what stricter payers of %s ask", condition)
        .isEqualTo(facts.stricter().map(CareDuration::ofWeeks));
    assertThat(gate.notEnough()).isNotEmpty();
  }

  @Test
  void exactly_four_conditions_have_surgery() {
    assertThat(CATALOG.pathways())
        .filteredOn(Pathway::hasSurgery)
        .extracting(Pathway::condition)
        .containsExactly(
            "degenerative-disc-disease", "herniated-disc", "spinal-stenosis", "spondylolisthesis");
  }

  private static PathwayFacts facts(String condition) {
    return Optional.ofNullable(facts().get(condition)).orElseThrow();
  }

  private static Pathway pathway(String condition) {
    return CATALOG.pathway(condition).orElseThrow();
  }

  private static Step care(String condition, String treatment) {
    return pathway(condition)
        .steps(Kind.CARE)
        .filter(step -> step.activity().uses(treatment))
        .findFirst()
        .orElseThrow();
  }
}
