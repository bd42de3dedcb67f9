package dev.stepwell.catalog.rules;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules 11 and 13: what the words never say. */
class WordingTest {

  private static final String HERNIATED_DISC = "/pathways/herniated-disc/steps";
  private static final String NERVE_BLOCKS = "/treatments/nerve-blocks";

  @Test
  void no_text_says_that_somebody_is_eligible_for_surgery() {
    assertThat(
            broken()
                .set(
                    "/faqs/without-surgery/answer",
                    "'After six weeks you are eligible for surgery.'")
                .report())
        .containsExactly(
            new Violation(
                11,
                "/faqs/without-surgery/answer",
                "words-grant-surgery",
                "\"are eligible\": Say no more than that criteria for a surgical consultation "
                    + "look met, not met or unknown."));
  }

  @Test
  void no_text_says_that_surgery_should_be_had() {
    assertThat(
            broken()
                .set(
                    HERNIATED_DISC + "/surgery/note",
                    "'You should have surgery. Surgery is recommended.'")
                .set(
                    HERNIATED_DISC + "/surgery/gate/notEnough/0",
                    "'Then you may have the operation.'")
                .report())
        .containsExactly(
            new Violation(
                11,
                HERNIATED_DISC + "/surgery/gate/notEnough/0",
                "words-grant-surgery",
                "\"may have the operation\": Say no more than that criteria for a surgical "
                    + "consultation look met, not met or unknown."),
            new Violation(
                11,
                HERNIATED_DISC + "/surgery/note",
                "words-grant-surgery",
                "\"Surgery is recommended\": Say no more than that criteria for a surgical "
                    + "consultation look met, not met or unknown."),
            new Violation(
                11,
                HERNIATED_DISC + "/surgery/note",
                "words-grant-surgery",
                "\"should have surgery\": Say no more than that criteria for a surgical "
                    + "consultation look met, not met or unknown."));
  }

  @Test
  void the_words_of_a_surgical_consultation_are_fine() {
    assertThat(
            broken()
                .set(
                    "/faqs/without-surgery/answer",
                    "'The criteria for a surgical consultation look met.'")
                .report())
        .isEmpty();
  }

  @Test
  void no_text_promises_an_outcome() {
    assertThat(
            broken()
                .set(NERVE_BLOCKS + "/summary", "'Safe and effective.'")
                .set(
                    NERVE_BLOCKS + "/links/0/evidence/note", "'It will cure the pain, guaranteed.'")
                .report())
        .containsExactly(
            new Violation(
                13,
                NERVE_BLOCKS + "/links/0/evidence/note",
                "words-promise-outcome",
                "\"guaranteed\": Promise no outcome and promote nothing: say what is known, with "
                    + "its limits."),
            new Violation(
                13,
                NERVE_BLOCKS + "/links/0/evidence/note",
                "words-promise-outcome",
                "\"will cure\": Promise no outcome and promote nothing: say what is known, with "
                    + "its limits."),
            new Violation(
                13,
                NERVE_BLOCKS + "/summary",
                "words-promise-outcome",
                "\"Safe and effective\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."));
  }

  @Test
  void a_promise_is_seen_through_case_line_ends_and_small_changes() {
    assertThat(
            broken()
                .set(
                    "/faqs/rfa-safety/answer",
                    "'HIGHLY\\n  Effective. Safe, and very effective. Safe & effective. Clinically "
                        + "proven. 95% successful.'")
                .report())
        .containsExactly(
            new Violation(
                13,
                "/faqs/rfa-safety/answer",
                "words-promise-outcome",
                "\"95% successful\": Promise no outcome and promote nothing: say what is known, "
                    + "with its limits."),
            new Violation(
                13,
                "/faqs/rfa-safety/answer",
                "words-promise-outcome",
                "\"Clinically proven\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."),
            new Violation(
                13,
                "/faqs/rfa-safety/answer",
                "words-promise-outcome",
                "\"HIGHLY\n  Effective\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."),
            new Violation(
                13,
                "/faqs/rfa-safety/answer",
                "words-promise-outcome",
                "\"Safe & effective\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."),
            new Violation(
                13,
                "/faqs/rfa-safety/answer",
                "words-promise-outcome",
                "\"Safe, and very effective\": Promise no outcome and promote nothing: say what "
                    + "is known, with its limits."));
  }

  @Test
  void no_text_promotes() {
    assertThat(
            broken()
                .set(
                    "/conditions/sciatica/urgencyNote",
                    "'Schedule a consultation for our state-of-the-art care.'")
                .report())
        .containsExactly(
            new Violation(
                13,
                "/conditions/sciatica/urgencyNote",
                "words-promise-outcome",
                "\"Schedule a consultation\": Promise no outcome and promote nothing: say what "
                    + "is known, with its limits."),
            new Violation(
                13,
                "/conditions/sciatica/urgencyNote",
                "words-promise-outcome",
                "\"state-of-the-art\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."));
  }

  @Test
  void titles_of_sources_and_displays_of_codes_are_others_words() {
    assertThat(
            broken()
                .set("/sources/NG59/title", "'Safe and effective care'")
                .set("/conditions/sciatica/codings/0/display", "'Highly effective'")
                .report())
        .isEmpty();
  }

  @Test
  void notes_on_sources_and_on_codes_are_our_words() {
    assertThat(
            broken()
                .set("/sources/NG59/note", "'Shows that it is safe and effective.'")
                .set("/conditions/sciatica/codings/0/when", "'before a miracle'")
                .report())
        .containsExactly(
            new Violation(
                13,
                "/conditions/sciatica/codings/0/when",
                "words-promise-outcome",
                "\"miracle\": Promise no outcome and promote nothing: say what is known, with "
                    + "its limits."),
            new Violation(
                13,
                "/sources/NG59/note",
                "words-promise-outcome",
                "\"safe and effective\": Promise no outcome and promote nothing: say what is "
                    + "known, with its limits."));
  }
}
