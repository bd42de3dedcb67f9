package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTest {

  private static final MinimumTrial SIX_WEEKS =
      new MinimumTrial(CareDuration.ofWeeks(6), Provenance.EXTENSION, List.of());

  @Test
  void every_kind_of_step_has_its_activity() {
    assertThat(
            List.of(
                new Activity.Screen(List.of()),
                new Activity.Care(List.of("self-care"), Choice.ANY, Optional.empty()),
                new Activity.Diagnosis(List.of(), List.of()),
                new Activity.Referral(List.of(), List.of()),
                new Activity.Handover("sciatica"),
                new Activity.Surgery(List.of("spinal-fusion"))))
        .extracting(Activity::kind)
        .containsExactly(Kind.values());
  }

  @Test
  void care_and_surgery_have_a_treatment() {
    assertThatThrownBy(() -> new Activity.Care(List.of(), Choice.ALL, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a care step has at least one treatment");
    assertThatThrownBy(() -> new Activity.Surgery(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a surgery step has at least one treatment");
  }

  @Test
  void a_test_is_used_but_is_no_treatment() {
    Activity test = new Activity.Diagnosis(List.of("pain-mapping"), List.of());

    assertThat(test.uses("pain-mapping")).isTrue();
    assertThat(test.treatments()).isEmpty();
  }

  @Test
  void only_a_care_step_has_a_minimum_trial() {
    Activity care = new Activity.Care(List.of("self-care"), Choice.ANY, Optional.of(SIX_WEEKS));

    assertThat(step(care).minimumTrial()).contains(SIX_WEEKS);
    assertThat(step(new Activity.Handover("sciatica")).minimumTrial()).isEmpty();
  }

  @Test
  void only_slugs_name_what_it_uses() {
    assertThatThrownBy(() -> new Activity.Screen(List.of("MRI"))).hasMessageContaining("\"MRI\"");
    assertThatThrownBy(() -> new Activity.Diagnosis(List.of("mri"), List.of("A slip")))
        .hasMessageContaining("\"A slip\"");
    assertThatThrownBy(() -> new Activity.Referral(List.of("CT"), List.of()))
        .hasMessageContaining("\"CT\"");
    assertThatThrownBy(() -> new Activity.Handover("Sciatica"))
        .hasMessageContaining("\"Sciatica\"");
    assertThatThrownBy(() -> new Activity.Surgery(List.of("Fusion")))
        .hasMessageContaining("\"Fusion\"");
  }

  @Test
  void the_id_of_a_step_is_a_slug() {
    assertThatThrownBy(() -> step("Step 1", new Activity.Handover("sciatica")))
        .hasMessage("not a slug in kebab-case: \"Step 1\"");
  }

  private static Step step(Activity activity) {
    return step("a-step", activity);
  }

  private static Step step(String id, Activity activity) {
    return new Step(
        id,
        Stage.DECISION,
        false,
        "A step",
        Optional.empty(),
        false,
        Optional.empty(),
        activity,
        Provenance.EXTENSION,
        List.of());
  }
}
