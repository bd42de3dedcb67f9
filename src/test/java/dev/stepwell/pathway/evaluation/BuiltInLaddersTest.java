package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.evaluation.Standings.because;
import static dev.stepwell.pathway.evaluation.Standings.missing;
import static dev.stepwell.pathway.evaluation.Standings.status;
import static dev.stepwell.pathway.evaluation.Standings.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trials;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories on the built-in ladders, where the real ones matter. */
class BuiltInLaddersTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();

  private static final String BOTH_FAILED =
      "physical-therapy P8W insufficient-relief; medication-management -113..-68 not-tolerated";

  @Test
  void all_but_the_confirmation_before_surgery_for_a_herniated_disc() {
    Told told =
        clear("herniated-disc").tried(BOTH_FAILED).present("root-compression-matching-signs");
    Evaluation it = evaluate("herniated-disc", told);

    assertThat(it.disposition()).isEqualTo(Disposition.CONTINUE);
    assertThat(it.screen().verdict()).isEqualTo(Screening.Verdict.CLEAR);
    assertThat(it.next()).containsExactly("spine-specialist-confirmation");
    assertThat(statuses(it))
        .contains(
            "physical-therapy completed",
            "medication-management completed",
            "spine-specialist-confirmation available",
            "surgery locked");
    assertThat(missing(it, "surgery"))
        .containsExactly("finding spine-specialist-confirmation present");
    assertThat(it.consultation()).isEqualTo(Consultation.UNKNOWN);
    assertThat(it.validUntil()).isEqualTo(Trials.TODAY.plusDays(7));
  }

  @Test
  void the_criteria_for_a_consultation_look_met_once_it_is_confirmed() {
    Told told =
        clear("herniated-disc")
            .tried(BOTH_FAILED)
            .present("root-compression-matching-signs", "spine-specialist-confirmation");
    Evaluation it = evaluate("herniated-disc", told);

    assertThat(it.disposition()).isEqualTo(Disposition.SURGICAL_CONSULTATION);
    assertThat(it.consultation()).isEqualTo(Consultation.MET);
    assertThat(it.next()).doesNotContain("surgery");
  }

  @Test
  void pain_mapping_is_no_trial() {
    Told told = clear("herniated-disc").tried("pain-mapping P9W insufficient-relief");
    Evaluation it = evaluate("herniated-disc", told);

    assertThat(it.notUsed()).containsExactly(new NotUsed(0, "pain-mapping", NotUsed.Code.A_TEST));
    assertThat(missing(it, "surgery")).contains("distinct-trials 2", "elapsed-care P6W");
  }

  @Test
  void a_thrombosis_is_seen_the_same_day_and_does_not_wait_for_the_screen() {
    Evaluation it = evaluate("deep-vein-thrombosis", Told.nothing());

    assertThat(it.disposition()).isEqualTo(Disposition.SAME_DAY);
    assertThat(it.next()).containsExactly("screen", "same-day-assessment");
    assertThat(it.consultation()).isEqualTo(Consultation.NOT_OFFERED);
  }

  @Test
  void a_narrowed_artery_goes_to_a_vascular_specialist_and_the_team_takes_over() {
    Told told = clear("peripheral-artery-disease");
    Evaluation before = evaluate("peripheral-artery-disease", told);
    Evaluation after = evaluate("peripheral-artery-disease", told.present("vascular-assessed"));

    assertThat(before.disposition()).isEqualTo(Disposition.URGENT_REFERRAL);
    assertThat(before.next()).containsExactly("vascular-referral");
    assertThat(because(before, "vascular-team-plan"))
        .containsExactly("earlier-step-open vascular-referral");
    assertThat(after.next()).containsExactly("vascular-team-plan");
  }

  @Test
  void a_pressed_spinal_cord_leaves_only_the_urgent_referral_open() {
    Told told = clear("cervical-radiculopathy").present("cord-compression");
    Evaluation it = evaluate("cervical-radiculopathy", told);

    assertThat(it.disposition()).isEqualTo(Disposition.URGENT_REFERRAL);
    assertThat(it.next()).containsExactly("urgent-spine-referral");
    assertThat(status(it, "physical-therapy")).isEqualTo(Status.LOCKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lumbar-radiofrequency-neurotomy", "rhizotomy-radiofrequency-ablation"})
  void either_name_of_the_ablation_is_its_trial(String name) {
    Told told = clear("spondylosis").tried(name + " P12W relief-ended");

    assertThat(statuses(evaluate("spondylosis", told))).contains("radiofrequency completed");
    assertThat(statuses(evaluate("spondylosis", told.tried(name + " declined"))))
        .contains("radiofrequency declined");
  }

  @Test
  void every_ladder_is_asked_its_screen_first() {
    CATALOG
        .pathways()
        .forEach(
            pathway -> {
              Evaluation it = evaluate(pathway.condition(), Told.nothing());
              assertThat(it.next()).as(pathway.condition()).startsWith("screen");
              assertThat(it.screen().verdict()).isEqualTo(Screening.Verdict.INCOMPLETE);
            });
  }

  private static Told clear(String condition) {
    Pathway pathway = CATALOG.pathway(condition).orElseThrow();
    return Told.nothing()
        .tried("none")
        .absent(
            Stream.concat(pathway.redFlags().stream(), pathway.exclusions().stream())
                .toArray(String[]::new));
  }

  private static Evaluation evaluate(String condition, Told told) {
    return CATALOG.evaluator(condition).orElseThrow().evaluate(told.history(), Trials.TODAY);
  }
}
