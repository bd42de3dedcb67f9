package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCriterionTest {

  @ParameterizedTest
  @CsvSource({
    "PRESENT, present, met answered-as-asked",
    "PRESENT, absent, unmet answered-otherwise",
    "PRESENT, unknown, unknown not-answered",
    "ABSENT, absent, met answered-as-asked",
    "ABSENT, present, unmet answered-otherwise",
    "ABSENT, unknown, unknown not-answered"
  })
  void an_answer_meets_it_or_does_not_and_no_answer_is_unknown(
      Presence asked, String answered, String judged) {
    assertThat(InWords.of(asks(asked).judge(answer(answered)))).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource({
    "PRESENT, absent, finding nicotine present (answered absent)",
    "PRESENT, unknown, finding nicotine present",
    "ABSENT, present, finding nicotine absent (answered present)",
    "ABSENT, unknown, finding nicotine absent"
  })
  void what_would_meet_it_is_the_answer_and_says_when_it_was_the_other_one(
      Presence asked, String answered, String missing) {
    assertThat(InWords.of(asks(asked).judge(answer(answered)).toUnlock())).containsExactly(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "PRESENT, present, finding nicotine absent (answered present)",
    "PRESENT, unknown, finding nicotine absent",
    "ABSENT, absent, finding nicotine present (answered absent)",
    "ABSENT, unknown, finding nicotine present"
  })
  void what_would_make_it_unmet_is_the_other_answer(
      Presence asked, String answered, String missing) {
    assertThat(InWords.of(not(asks(asked)).judge(answer(answered)).toUnlock()))
        .containsExactly(missing);
  }

  @Test
  void nothing_is_missing_once_it_is_met() {
    assertThat(present("nicotine").judge(answer("present")).toUnlock()).isEmpty();
    assertThat(not(present("nicotine")).judge(answer("absent")).toUnlock()).isEmpty();
  }

  @Test
  void answers_to_other_questions_say_nothing() {
    assertThat(InWords.of(present("pregnant").judge(answer("present"))))
        .isEqualTo("unknown not-answered");
  }

  @Test
  void what_is_missing_names_its_finding() {
    Judgement judged = absent("nicotine").judge(answer("unknown"));

    assertThat(judged.toUnlock())
        .extracting(Unlock::finding)
        .containsExactly(Optional.of("nicotine"));
    assertThat(judged.toUnlock()).noneMatch(Unlock::isTime);
  }

  private static Criterion asks(Presence presence) {
    return presence == Presence.PRESENT ? present("nicotine") : absent("nicotine");
  }

  private static Person answer(String answered) {
    return Person.whoAnswers(
        answered.equals("unknown")
            ? Map.of()
            : Map.of("nicotine", Presence.valueOf(answered.toUpperCase(Locale.ROOT))));
  }
}
