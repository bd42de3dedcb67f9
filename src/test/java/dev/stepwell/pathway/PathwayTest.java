package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathwayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Step SCREEN = step("screen", true, new Activity.Screen(List.of("mri")));
  private static final Step CARE = step("care", true, care("physical-therapy"));
  private static final Step OPTIONAL_CARE = step("needle", false, care("nerve-blocks"));
  private static final Step TEST =
      step("test", true, new Activity.Diagnosis(List.of("pain-mapping"), List.of("two-blocks")));
  private static final Step REFERRAL =
      step("referral", true, new Activity.Referral(List.of(), List.of("confirmed")));
  private static final Step HANDOVER = step("on", false, new Activity.Handover("herniated-disc"));
  private static final Step SURGERY =
      step("surgery", false, new Activity.Surgery(List.of("spinal-fusion")));

  @Test
  void a_pathway_with_a_required_care_step_is_a_ladder() {
    assertThat(pathway(SCREEN, CARE, REFERRAL).type()).isEqualTo(Pathway.Type.LADDER);
  }

  @Test
  void a_pathway_without_one_is_a_referral_whatever_else_it_offers() {
    assertThat(pathway(SCREEN, OPTIONAL_CARE, TEST, REFERRAL, SURGERY).type())
        .isEqualTo(Pathway.Type.REFERRAL);
  }

  @Test
  void the_screen_establishes_the_red_flags_and_the_exclusions() {
    assertThat(pathway(SCREEN, CARE).establishedBy(SCREEN))
        .containsExactly("cauda-equina", "septic-joint", "under-18");
  }

  @Test
  void tests_and_referrals_establish_what_they_say_and_other_steps_nothing() {
    Pathway pathway = pathway(SCREEN, CARE, TEST, REFERRAL, HANDOVER, SURGERY);

    assertThat(pathway.establishedBy(TEST)).containsExactly("two-blocks");
    assertThat(pathway.establishedBy(REFERRAL)).containsExactly("confirmed");
    assertThat(List.of(CARE, HANDOVER, SURGERY))
        .allMatch(step -> pathway.establishedBy(step).isEmpty());
  }

  @Test
  void a_treatment_is_used_as_care_as_a_test_or_as_surgery() {
    Pathway pathway = pathway(SCREEN, CARE, TEST, SURGERY);

    assertThat(List.of("physical-therapy", "pain-mapping", "spinal-fusion"))
        .allMatch(pathway::uses);
    assertThat(pathway.uses("nerve-blocks")).isFalse();
  }

  @Test
  void surgery_is_seen() {
    assertThat(pathway(SCREEN, SURGERY).hasSurgery()).isTrue();
    assertThat(pathway(SCREEN, CARE).hasSurgery()).isFalse();
  }

  @Test
  void steps_are_found_by_id_by_kind_and_by_what_they_precede() {
    Pathway pathway = pathway(SCREEN, CARE, OPTIONAL_CARE, REFERRAL);

    assertThat(pathway.step("needle")).contains(OPTIONAL_CARE);
    assertThat(pathway.step("surgery")).isEmpty();
    assertThat(pathway.steps(Kind.CARE)).containsExactly(CARE, OPTIONAL_CARE);
    assertThat(pathway.before(OPTIONAL_CARE)).containsExactly(SCREEN, CARE);
    assertThat(pathway.before(SCREEN)).isEmpty();
  }

  @Test
  void a_pathway_has_a_step() {
    assertThatThrownBy(() -> pathway())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pathway has at least one step");
  }

  @Test
  void ids_of_steps_are_unique() {
    assertThatThrownBy(() -> pathway(SCREEN, CARE, SCREEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two steps have the id screen");
  }

  @Test
  void only_slugs_name_what_it_refers_to() {
    assertThatThrownBy(() -> pathway("Sciatica", List.of(), List.of()))
        .hasMessageContaining("not a slug in kebab-case: \"Sciatica\"");
    assertThatThrownBy(() -> pathway("sciatica", List.of("Cauda equina"), List.of()))
        .hasMessageContaining("\"Cauda equina\"");
    assertThatThrownBy(() -> pathway("sciatica", List.of(), List.of("under_18")))
        .hasMessageContaining("\"under_18\"");
    assertThatThrownBy(() -> new Forbidden("Nerve blocks", "Why.", List.of()))
        .hasMessageContaining("\"Nerve blocks\"");
  }

  private static Pathway pathway(Step... steps) {
    return new Pathway(
        "sciatica",
        List.of("cauda-equina", "septic-joint"),
        List.of("under-18"),
        List.of(steps),
        List.of(),
        List.of(),
        DAY,
        DAY);
  }

  private static Pathway pathway(String condition, List<String> flags, List<String> exclusions) {
    return new Pathway(
        condition, flags, exclusions, List.of(SCREEN), List.of(), List.of(), DAY, DAY);
  }

  private static Activity care(String treatment) {
    return new Activity.Care(List.of(treatment), Choice.ANY, Optional.empty());
  }

  private static Step step(String id, boolean required, Activity activity) {
    return new Step(
        id,
        Stage.ASSESSMENT,
        required,
        "A step",
        Optional.empty(),
        false,
        Optional.empty(),
        activity,
        Provenance.EXTENSION,
        List.of());
  }
}
