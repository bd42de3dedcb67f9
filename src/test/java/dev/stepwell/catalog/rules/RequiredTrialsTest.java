package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 2: the gate of surgery holds a trial of every required care step before it. */
class RequiredTrialsTest {

  private static final String HERNIATED_DISC_GATE =
      "/pathways/herniated-disc/steps/surgery/gate/criterion";
  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";

  @Test
  void a_trial_of_every_required_care_step_is_held() {
    assertThat(broken().remove(HERNIATED_DISC_GATE + "/of/0").report())
        .containsExactly(requiredTrialMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void a_trial_beneath_an_any_of_with_something_else_is_not_held() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'medication-management'}]}")
                .report())
        .containsExactly(requiredTrialMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void a_trial_beneath_another_all_of_is_not_at_the_top() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'all-of', of: [{type: 'trial', treatment: 'physical-therapy'}]}")
                .report())
        .containsExactly(requiredTrialMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void a_step_made_required_later_is_asked_for() {
    assertThat(
            broken()
                .set(HERNIATED_DISC + "/imaging/required", "true")
                .insertBefore(
                    HERNIATED_DISC + "/imaging",
                    "{id: 'self-care', kind: 'care', stage: 'non-surgical', required: true, "
                        + "title: 'A step', provenance: 'extension', sources: ['EXT'], treatments: "
                        + "['self-care'], choose: 'any'}")
                .add(
                    "/treatments/self-care/links",
                    "{condition: 'herniated-disc', provenance: 'extension', section: 'Added', "
                        + "evidence: {grade: 'limited', note: 'None read.'}, sources: ['EXT']}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "required-trial-missing",
                "The top all-of holds a trial of the required step self-care."));
  }

  @Test
  void a_shorter_trial_than_the_step_asks_is_reported() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'trial', treatment: 'physical-therapy', minimum: 'P2W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "trial-minimum-differs",
                "The trial asks for P2W; the minimum trial of step physical-therapy is P6W."));
  }

  @Test
  void a_longer_trial_than_the_step_asks_is_reported() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'trial', treatment: 'physical-therapy', minimum: 'P26W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "trial-minimum-differs",
                "The trial asks for P26W; the minimum trial of step physical-therapy is P6W."));
  }

  @Test
  void the_same_minimum_as_the_step_is_fine() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'trial', treatment: 'physical-therapy', minimum: 'P6W'}")
                .report())
        .isEmpty();
  }

  @Test
  void a_minimum_where_the_step_sets_none_is_reported() {
    assertThat(
            broken()
                .remove(HERNIATED_DISC + "/physical-therapy/minimumTrial")
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'trial', treatment: 'physical-therapy', minimum: 'P6W'}")
                .report())
        .containsExactly(
            new Violation(
                2,
                HERNIATED_DISC_GATE,
                "trial-minimum-differs",
                "The trial asks for P6W; the minimum trial of step physical-therapy is not set."));
  }

  @Test
  void where_one_of_two_treatments_is_enough_an_any_of_over_both_is_enough() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/physical-therapy/treatments",
                    "['physical-therapy', 'self-care']")
                .add(
                    "/treatments/self-care/links",
                    "{condition: 'herniated-disc', provenance: 'extension', section: 'Added', "
                        + "evidence: {grade: 'limited', note: 'None read.'}, sources: ['EXT']}")
                .set(
                    HERNIATED_DISC_GATE + "/of/0",
                    "{type: 'any-of', of: [{type: 'trial', treatment: 'physical-therapy'}, "
                        + "{type: 'trial', treatment: 'self-care'}]}")
                .report())
        .isEmpty();
  }

  @Test
  void where_one_of_two_treatments_is_enough_a_trial_of_one_of_them_asks_for_more() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/physical-therapy/treatments",
                    "['physical-therapy', 'self-care']")
                .add(
                    "/treatments/self-care/links",
                    "{condition: 'herniated-disc', provenance: 'extension', section: 'Added', "
                        + "evidence: {grade: 'limited', note: 'None read.'}, sources: ['EXT']}")
                .report())
        .containsExactly(requiredTrialMissing(HERNIATED_DISC_GATE));
  }

  @Test
  void where_all_treatments_of_a_step_are_meant_each_has_its_trial() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/physical-therapy/treatments",
                    "['physical-therapy', 'self-care']")
                .set(HERNIATED_DISC + "/physical-therapy/choose", "'all'")
                .add(
                    "/treatments/self-care/links",
                    "{condition: 'herniated-disc', provenance: 'extension', section: 'Added', "
                        + "evidence: {grade: 'limited', note: 'None read.'}, sources: ['EXT']}")
                .report())
        .containsExactly(requiredTrialMissing(HERNIATED_DISC_GATE));
  }

  private static Violation requiredTrialMissing(String path) {
    return new Violation(
        2,
        path,
        "required-trial-missing",
        "The top all-of holds a trial of the required step physical-therapy.");
  }
}
