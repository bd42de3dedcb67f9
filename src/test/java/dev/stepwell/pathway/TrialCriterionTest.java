package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.group;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials of therapy, whose step asks for 6 weeks; see {@link Person} for what else is offered. */
class TrialCriterionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy P6W insufficient-relief      | met tried-long-enough 42
          therapy P8W insufficient-relief      | met tried-long-enough 56
          therapy -42..0 insufficient-relief   | met tried-long-enough 42
          therapy P6W relief-ended             | met relief-ended 42
          therapy not-tolerated                | met not-tolerated
          therapy P1D not-tolerated            | met not-tolerated
          therapy P41D insufficient-relief     | unmet too-short 41 42
          therapy -41..0 insufficient-relief   | unmet too-short 41 42
          therapy P5W relief-ended             | unmet too-short 35 42
          therapy P9W relief                   | unmet relief
          therapy -63.. ongoing                | unmet ongoing 63
          therapy ongoing                      | unmet ongoing
          therapy P9W declined                 | unmet declined
          medicines P9W insufficient-relief    | unmet not-tried
          none                                 | unmet not-tried
          therapy insufficient-relief          | unknown length-unknown 42
          therapy relief-ended                 | unknown length-unknown 42
          therapy -63.. insufficient-relief    | unknown length-unknown 42
          therapy ..-7 insufficient-relief     | unknown length-unknown 42
          unknown                              | unknown trials-not-answered
          """)
  void a_trial_that_failed_for_the_time_of_its_step_or_was_not_tolerated_meets_it(
      String trials, String judged) {
    assertThat(judge(trial("therapy"), trials)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy P5W insufficient-relief; therapy P5W insufficient-relief | unmet too-short 35 42
          therapy -70..-35 insufficient-relief; therapy -34..0 insufficient-relief | unmet too-short 35 42
          therapy P1W insufficient-relief; therapy P6W insufficient-relief | met tried-long-enough 42
          therapy P9W declined; therapy P6W insufficient-relief            | met tried-long-enough 42
          therapy P9W relief; therapy not-tolerated                        | met not-tolerated
          therapy -9.. ongoing; therapy insufficient-relief                | unknown length-unknown 42
          """)
  void trials_are_not_added_up_and_one_that_counts_is_enough(String trials, String judged) {
    assertThat(judge(trial("therapy"), trials)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapy P10D insufficient-relief | met tried-long-enough 10
          therapy P9D insufficient-relief  | unmet too-short 9 10
          therapy insufficient-relief      | unknown length-unknown 10
          """)
  void its_own_minimum_comes_before_that_of_the_step(String trials, String judged) {
    assertThat(judge(forDays(10, "therapy"), trials)).isEqualTo(judged);
  }

  @Test
  void without_any_minimum_every_length_will_do_even_an_unknown_one() {
    assertThat(judge(trial("infusion"), "infusion insufficient-relief"))
        .isEqualTo("met tried-long-enough");
    assertThat(judge(trial("infusion"), "infusion P1D relief-ended"))
        .isEqualTo("met relief-ended 1");
    assertThat(judge(trial("infusion"), "infusion ongoing")).isEqualTo("unmet ongoing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"neurotomy", "rhizotomy"})
  void two_names_of_one_procedure_are_one(String tried) {
    String trials = tried + " P12W insufficient-relief";

    assertThat(judge(trial("neurotomy"), trials)).isEqualTo("met tried-long-enough 84");
    assertThat(judge(trial("rhizotomy"), trials)).isEqualTo("met tried-long-enough 84");
    assertThat(judge(group("ablation"), trials)).isEqualTo("met tried-long-enough 84");
    assertThat(judge(group("ablation"), tried + " P11W insufficient-relief"))
        .isEqualTo("unmet too-short 77 84");
  }

  @Test
  void two_names_of_one_procedure_are_not_added_up() {
    assertThat(
            judge(
                trial("neurotomy"),
                "neurotomy P6W insufficient-relief; rhizotomy P6W insufficient-relief"))
        .isEqualTo("unmet too-short 42 84");
  }

  @Test
  void the_judgement_names_the_minimum_that_counted() {
    assertThat(counted(trial("therapy"))).contains(CareDuration.ofWeeks(6));
    assertThat(counted(forDays(10, "therapy"))).contains(new CareDuration(10));
    assertThat(counted(group("ablation"))).contains(CareDuration.ofWeeks(12));
    assertThat(counted(trial("infusion"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "unknown", "therapy P2W insufficient-relief", "therapy declined"})
  void what_would_meet_it_is_the_trial_with_the_minimum_that_counts(String trials) {
    Person person = Person.whoTried(trials);

    assertThat(InWords.of(trial("therapy").judge(person).toUnlock()))
        .containsExactly("trial therapy P6W");
    assertThat(InWords.of(forDays(10, "neurotomy").judge(person).toUnlock()))
        .containsExactly("trial neurotomy P10D");
    assertThat(InWords.of(group("ablation").judge(person).toUnlock()))
        .containsExactly("trial ablation P12W");
    assertThat(InWords.of(trial("infusion").judge(person).toUnlock()))
        .containsExactly("trial infusion");
  }

  @Test
  void what_would_make_it_unmet_is_its_opposite() {
    Person person = Person.whoTried("therapy P6W insufficient-relief");

    assertThat(InWords.of(not(trial("therapy")).judge(person).toUnlock()))
        .containsExactly("not [trial therapy P6W]");
  }

  @Test
  void nothing_is_missing_once_it_is_met() {
    Person person = Person.whoTried("therapy not-tolerated");

    assertThat(trial("therapy").judge(person).toUnlock()).isEmpty();
  }

  private static TrialCriterion forDays(int days, String treatment) {
    return new TrialCriterion(
        Optional.of(treatment), Optional.empty(), Optional.of(new CareDuration(days)), Basis.NONE);
  }

  private static String judge(Criterion criterion, String trials) {
    return InWords.of(criterion.judge(Person.whoTried(trials)));
  }

  private static Optional<CareDuration> counted(Criterion criterion) {
    Judgement judged = criterion.judge(Person.whoTried("none"));
    return ((TrialCriterion) judged.criterion()).minimum();
  }
}
