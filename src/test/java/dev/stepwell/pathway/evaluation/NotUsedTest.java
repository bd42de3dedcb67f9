package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static dev.stepwell.pathway.evaluation.Standings.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials that count for no step of care and for no gate. */
class NotUsedTest {

  private static final Ladder LADDER =
      ladder()
          .care("therapy")
          .required()
          .care("neurotomy")
          .surgery("fusion")
          .gate(any(distinct(1), weeks(1), trial("massage"), trial("pain-mapping")))
          .forbids("traction")
          .forbids("decompression");

  @ParameterizedTest
  @CsvSource({
    "traction, forbidden-here",
    "pain-mapping, a-test",
    "fusion, surgical",
    "massage, not-in-this-pathway"
  })
  void each_has_its_reason(String treatment, String code) {
    assertThat(notUsed(treatment + " P9W insufficient-relief"))
        .containsExactly("0 " + treatment + " " + code);
  }

  @Test
  void forbidden_comes_before_a_test_and_before_surgery() {
    Ladder ladder = ladder().care("therapy").forbids("pain-mapping").forbids("fusion");
    Evaluation it = ladder.evaluate(Told.clear().tried("pain-mapping relief; fusion relief"));

    assertThat(it.notUsed()).extracting(NotUsed::code).containsOnly(NotUsed.Code.FORBIDDEN_HERE);
    assertThat(notUsed("decompression relief")).containsExactly("0 decompression forbidden-here");
  }

  @Test
  void surgery_that_the_pathway_does_not_offer_is_surgical() {
    Ladder ladder = ladder().care("therapy");

    assertThat(ladder.evaluate(Told.clear().tried("fusion relief")).notUsed())
        .containsExactly(new NotUsed(0, "fusion", NotUsed.Code.SURGICAL));
  }

  @Test
  void they_are_listed_with_their_places_in_the_order_of_the_history() {
    assertThat(
            notUsed(
                "massage relief; therapy relief; fusion declined; neurotomy ongoing;"
                    + " pain-mapping declined; massage ongoing"))
        .containsExactly(
            "0 massage not-in-this-pathway",
            "2 fusion surgical",
            "4 pain-mapping a-test",
            "5 massage not-in-this-pathway");
  }

  @Test
  void what_care_steps_offer_is_used_under_every_name() {
    assertThat(notUsed("therapy declined; neurotomy relief; rhizotomy not-tolerated")).isEmpty();
    assertThat(notUsed("none")).isEmpty();
    assertThat(notUsed("unknown")).isEmpty();
  }

  @Test
  void another_name_of_what_is_forbidden_is_forbidden() {
    Ladder ladder = ladder().care("therapy").forbids("neurotomy");

    assertThat(ladder.evaluate(Told.clear().tried("rhizotomy relief")).notUsed())
        .containsExactly(new NotUsed(0, "rhizotomy", NotUsed.Code.FORBIDDEN_HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"traction", "pain-mapping", "fusion", "massage"})
  void they_open_no_gate_and_are_no_time_of_care(String treatment) {
    Evaluation it = LADDER.evaluate(Told.clear().tried(treatment + " -99..0 insufficient-relief"));

    assertThat(gate(it, "fusion")).isEqualTo("unmet");
  }

  @Test
  void an_ongoing_one_shortens_no_answer() {
    Evaluation it = LADDER.evaluate(Told.clear().tried("massage -6.. ongoing"));

    assertThat(it.validUntil()).isEqualTo(Trials.TODAY.plusDays(7));
  }

  @Test
  void codes_stand_in_their_order_with_names_as_in_documents() {
    assertThat(NotUsed.Code.values())
        .extracting(NotUsed.Code::term)
        .containsExactly("forbidden-here", "a-test", "surgical", "not-in-this-pathway");
  }

  private static List<String> notUsed(String trials) {
    return LADDER.evaluate(Told.clear().tried(trials)).notUsed().stream()
        .map(it -> it.index() + " " + it.treatment() + " " + it.code().term())
        .toList();
  }
}
