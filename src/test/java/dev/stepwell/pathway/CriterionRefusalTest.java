package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.atLeast;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a criterion cannot be. */
class CriterionRefusalTest {

  @Test
  void a_criterion_with_branches_has_at_least_one() {
    List.<ThrowingCallable>of(() -> all(), () -> any(), () -> atLeast(1), () -> not())
        .forEach(
            empty ->
                assertThatThrownBy(empty)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a criterion with branches has at least one"));
  }

  @Test
  void a_not_has_exactly_one_criterion() {
    assertThatThrownBy(() -> not(weeks(1), weeks(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not has exactly one criterion, not 2");
  }

  @Test
  void a_minimum_is_at_least_one() {
    assertThatThrownBy(() -> atLeast(0, weeks(1))).hasMessage("a minimum is at least 1, not 0");
    assertThatThrownBy(() -> distinct(-1)).hasMessage("a minimum is at least 1, not -1");
  }

  @Test
  void a_trial_names_a_treatment_or_a_group_and_not_both() {
    Optional<String> name = Optional.of("physical-therapy");
    for (List<Optional<String>> names :
        List.of(List.of(name, name), List.of(Optional.<String>empty(), Optional.<String>empty()))) {
      assertThatThrownBy(
              () -> new TrialCriterion(names.get(0), names.get(1), Optional.empty(), Basis.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a trial names either a treatment or a group");
    }
  }

  @Test
  void what_a_criterion_names_is_a_slug() {
    assertThatThrownBy(() -> trial("Physical therapy")).hasMessageContaining("not a slug");
    assertThatThrownBy(() -> Criteria.group("RFA")).hasMessageContaining("not a slug");
    assertThatThrownBy(() -> present("Radicular symptoms")).hasMessageContaining("not a slug");
  }

  @Test
  void branches_and_sources_are_copied() {
    List<Criterion> branches = new ArrayList<>(List.of(weeks(6)));
    List<String> sources = new ArrayList<>(List.of("EXT"));
    AllOf criterion = new AllOf(branches, new Basis(Optional.empty(), sources));

    branches.clear();
    sources.clear();

    assertThat(criterion.of()).containsExactly(weeks(6)).isUnmodifiable();
    assertThat(criterion.basis().sources()).containsExactly("EXT").isUnmodifiable();
  }
}
