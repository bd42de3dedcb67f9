package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.evaluation.Ladder.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

  @Test
  void no_red_flag_and_no_question_left_is_clear() {
    Screening it = screen(Told.clear());

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.CLEAR);
    assertThat(it.flagged()).isEmpty();
    assertThat(it.urgency()).isEmpty();
    assertThat(it.unanswered()).isEmpty();
    assertThat(it.exclusions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight-loss", "numb-saddle", "hot-joint", "under-18", "pregnant"})
  void any_of_its_own_that_is_not_answered_leaves_it_incomplete(String open) {
    Screening it = screen(Told.clear().unanswered(open));

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.INCOMPLETE);
    assertThat(it.unanswered()).containsExactly(open);
  }

  @Test
  void a_red_flag_comes_before_open_questions() {
    Screening it = screen(Told.nothing().present("weight-loss"));

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.FLAGGED);
    assertThat(it.flagged()).containsExactly("weight-loss");
    assertThat(it.unanswered()).containsExactly("numb-saddle", "hot-joint", "under-18", "pregnant");
  }

  @Test
  void questions_are_listed_emergency_ones_first_and_exclusions_last() {
    assertThat(screen(Told.nothing()).unanswered())
        .containsExactly("numb-saddle", "hot-joint", "weight-loss", "under-18", "pregnant");
  }

  @ParameterizedTest
  @CsvSource({
    "weight-loss, URGENT_REFERRAL", "hot-joint, SAME_DAY", "numb-saddle, EMERGENCY",
    "clumsy-hands, URGENT_REFERRAL", "swollen-calf, SAME_DAY", "cold-leg, EMERGENCY"
  })
  void a_red_flag_counts_whether_or_not_it_is_the_pathways_own(String flag, Urgency urgency) {
    Screening it = screen(Told.clear().present(flag));

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.FLAGGED);
    assertThat(it.flagged()).containsExactly(flag);
    assertThat(it.urgency()).contains(urgency);
  }

  @Test
  void red_flags_are_listed_most_urgent_first() {
    Screening it = screen(Told.clear().present("clumsy-hands", "hot-joint", "cold-leg"));

    assertThat(it.flagged()).containsExactly("cold-leg", "hot-joint", "clumsy-hands");
    assertThat(it.urgency()).contains(Urgency.EMERGENCY);
    assertThat(screen(Told.clear().present("swollen-calf", "weight-loss")).urgency())
        .contains(Urgency.SAME_DAY);
  }

  @Test
  void red_flags_of_other_pathways_need_no_answer() {
    assertThat(screen(Told.clear().absent("cold-leg")).verdict())
        .isEqualTo(Screening.Verdict.CLEAR);
    assertThat(screen(Told.clear()).verdict()).isEqualTo(Screening.Verdict.CLEAR);
  }

  @Test
  void an_exclusion_is_no_red_flag_and_no_question_that_is_left() {
    Screening it = screen(Told.clear().present("pregnant", "under-18"));

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.CLEAR);
    assertThat(it.flagged()).isEmpty();
    assertThat(it.exclusions()).containsExactly("under-18", "pregnant");
  }

  @Test
  void a_pathway_may_have_no_exclusions() {
    Told told = Told.clear().unanswered("under-18").present("pregnant");
    Screening it = ladder().withoutExclusions().evaluate(told).screen();

    assertThat(it.verdict()).isEqualTo(Screening.Verdict.CLEAR);
    assertThat(it.exclusions()).isEmpty();
  }

  @Test
  void other_findings_are_no_matter_for_the_screen() {
    assertThat(screen(Told.clear().present("nicotine-use", "confirmed")).verdict())
        .isEqualTo(Screening.Verdict.CLEAR);
  }

  @Test
  void verdicts_have_names_as_in_documents() {
    assertThat(Screening.Verdict.values())
        .extracting(Screening.Verdict::term)
        .containsExactly("flagged", "incomplete", "clear");
  }

  private static Screening screen(Told told) {
    return ladder().care("therapy").required().evaluate(told).screen();
  }
}
