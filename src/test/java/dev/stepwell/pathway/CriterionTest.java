package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.atLeast;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.group;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionTest {

  private static final Criterion TRIAL = trial("physical-therapy");
  private static final Criterion FINDING = present("radicular-symptoms");

  @Test
  void a_trial_of_a_treatment_or_a_group_and_a_number_of_trials_need_a_trial() {
    assertThat(List.of(TRIAL, group("radiofrequency"), distinct(1)))
        .allMatch(Criterion::needsTrial);
  }

  @Test
  void time_and_findings_need_no_trial() {
    assertThat(List.of(weeks(6), FINDING, absent("pregnant"))).noneMatch(Criterion::needsTrial);
  }

  @Test
  void one_branch_with_a_trial_is_enough_for_an_all_of() {
    assertThat(all(FINDING, TRIAL).needsTrial()).isTrue();
    assertThat(all(FINDING, weeks(6)).needsTrial()).isFalse();
  }

  @Test
  void every_branch_of_an_any_of_needs_the_trial() {
    assertThat(any(TRIAL, distinct(2)).needsTrial()).isTrue();
    assertThat(any(TRIAL, FINDING).needsTrial()).isFalse();
  }

  @Test
  void an_at_least_needs_a_trial_when_too_few_of_its_branches_can_do_without() {
    assertThat(atLeast(1, TRIAL, FINDING).needsTrial()).isFalse();
    assertThat(atLeast(2, TRIAL, FINDING).needsTrial()).isTrue();
    assertThat(atLeast(2, TRIAL, FINDING, weeks(6)).needsTrial()).isFalse();
    assertThat(atLeast(3, TRIAL, FINDING, weeks(6)).needsTrial()).isTrue();
  }

  @Test
  void beneath_a_not_there_is_no_trial() {
    assertThat(not(TRIAL).needsTrial()).isFalse();
    assertThat(not(not(TRIAL)).needsTrial()).isFalse();
    assertThat(all(not(all(TRIAL, distinct(1)))).needsTrial()).isFalse();
  }

  @Test
  void trees_are_looked_through() {
    assertThat(any(all(FINDING, TRIAL), atLeast(2, TRIAL, weeks(6))).needsTrial()).isTrue();
    assertThat(any(all(FINDING, TRIAL), atLeast(1, TRIAL, weeks(6))).needsTrial()).isFalse();
    assertThat(atLeast(1, atLeast(1, TRIAL, FINDING), TRIAL).needsTrial()).isFalse();
    assertThat(atLeast(2, atLeast(1, TRIAL, FINDING), TRIAL).needsTrial()).isTrue();
  }

  @Test
  void a_leaf_is_its_own_only_leaf() {
    assertThat(FINDING.leaves()).containsExactly(new Leaf(FINDING, "", false, false));
  }

  @Test
  void leaves_come_in_order_each_with_its_path_and_whether_it_is_negated() {
    Criterion tree = all(TRIAL, not(any(FINDING, not(absent("pregnant")))), atLeast(1, weeks(6)));

    assertThat(tree.leaves())
        .containsExactly(
            new Leaf(TRIAL, "/of/0", false, false),
            new Leaf(FINDING, "/of/1/of/0/of/0", true, true),
            new Leaf(absent("pregnant"), "/of/1/of/0/of/1/of/0", false, true),
            new Leaf(weeks(6), "/of/2/of/0", false, false));
  }

  @Test
  void a_leaf_says_whether_it_asks_for_care() {
    assertThat(all(TRIAL, distinct(1), weeks(6)).leaves()).allMatch(Leaf::asksForCare);
    assertThat(FINDING.leaves()).noneMatch(Leaf::asksForCare);
  }

  @Test
  void a_negated_question_wants_the_other_answer() {
    FindingCriterion asked = (FindingCriterion) FINDING;

    assertThat(asked.wants(false)).isEqualTo(Presence.PRESENT);
    assertThat(asked.wants(true)).isEqualTo(Presence.ABSENT);
    assertThat(Presence.ABSENT.opposite()).isEqualTo(Presence.PRESENT);
  }

  @Test
  void every_type_is_told_and_named_as_in_documents() {
    assertThat(
            List.of(
                all(TRIAL),
                any(TRIAL),
                atLeast(1, TRIAL),
                not(TRIAL),
                TRIAL,
                distinct(1),
                weeks(6),
                FINDING))
        .extracting(Criterion::type)
        .containsExactly(Criterion.Type.values())
        .extracting(Criterion.Type::term)
        .containsExactly(
            "all-of",
            "any-of",
            "at-least",
            "not",
            "trial",
            "distinct-trials",
            "elapsed-care",
            "finding");
  }
}
