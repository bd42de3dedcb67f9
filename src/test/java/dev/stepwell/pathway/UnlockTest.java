package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.absent;
import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.atLeast;
import static dev.stepwell.pathway.Criteria.distinct;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.trial;
import static dev.stepwell.pathway.Criteria.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would make the inner criteria met, and beneath a not: unmet. */
class UnlockTest {

  /** Answers yes to y and z, no to n, and nothing else. */
  private static final Person PERSON =
      Person.whoAnswers(Map.of("y", Presence.PRESENT, "z", Presence.PRESENT, "n", Presence.ABSENT));

  private static final String N = "finding n present (answered absent)";
  private static final String A = "finding a present";
  private static final String B = "finding b present";
  private static final String C = "finding c present";

  @Test
  void of_all_of_everything_that_is_not_met_is_missing() {
    assertThat(missing(all(present("y"), present("n"), present("a"), weeks(6))))
        .containsExactly(N, A, "elapsed-care P6W");
  }

  @Test
  void of_any_of_the_branch_with_the_fewest_things_is_missing() {
    assertThat(missing(any(all(present("a"), present("b")), present("n")))).containsExactly(N);
    assertThat(missing(any(all(present("a"), present("b")), all(present("y"), present("c")))))
        .containsExactly(C);
  }

  @Test
  void of_branches_with_as_many_things_the_first_is_missing() {
    assertThat(missing(any(present("b"), present("a"), present("n")))).containsExactly(B);
    assertThat(missing(any(all(present("a"), present("b")), all(present("n"), present("c")))))
        .containsExactly(A, B);
  }

  @Test
  void of_at_least_only_as_many_branches_as_the_met_ones_leave_are_missing() {
    Criterion[] of = {present("y"), all(present("a"), present("b")), present("c"), present("n")};

    assertThat(missing(atLeast(1, of))).isEmpty();
    assertThat(missing(atLeast(2, of))).containsExactly(C);
    assertThat(missing(atLeast(3, of))).containsExactly(C, N);
    assertThat(missing(atLeast(4, of))).containsExactlyInAnyOrder(A, B, C, N);
  }

  @Test
  void what_two_branches_miss_is_told_once() {
    assertThat(missing(all(any(present("a"), weeks(6)), present("a"), distinct(2))))
        .containsExactly(A, "distinct-trials 2");
    assertThat(missing(atLeast(2, present("a"), present("a"), present("b")))).containsExactly(A);
  }

  @Test
  void beneath_a_not_any_one_branch_of_all_of_is_to_be_unmet() {
    assertThat(missing(not(all(present("y"), present("z")))))
        .containsExactly("finding y absent (answered present)");
    assertThat(missing(not(all(any(present("y"), present("z")), absent("n")))))
        .containsExactly("finding n present (answered absent)");
    assertThat(missing(not(all(present("y"), present("n"))))).isEmpty();
  }

  @Test
  void beneath_a_not_every_branch_of_any_of_is_to_be_unmet() {
    assertThat(missing(not(any(present("y"), present("n"), present("a"), trial("therapy")))))
        .containsExactly(
            "finding y absent (answered present)", "finding a absent", "not [trial therapy P6W]");
  }

  @Test
  void beneath_a_not_so_many_branches_of_at_least_are_to_be_unmet_that_too_few_are_left() {
    Criterion[] of = {present("y"), present("z"), present("n"), present("a")};

    assertThat(missing(not(atLeast(1, of))))
        .containsExactly(
            "finding y absent (answered present)",
            "finding z absent (answered present)",
            "finding a absent");
    assertThat(missing(not(atLeast(2, of))))
        .containsExactly(
            "finding y absent (answered present)", "finding z absent (answered present)");
    assertThat(missing(not(atLeast(3, of)))).containsExactly("finding y absent (answered present)");
    assertThat(missing(not(atLeast(4, of)))).isEmpty();
  }

  @Test
  void a_not_within_a_not_asks_for_the_thing_itself() {
    assertThat(missing(not(not(present("n"))))).containsExactly(N);
    assertThat(missing(not(not(present("y"))))).isEmpty();
  }

  @Test
  void what_is_missing_stands_for_itself_whatever_the_criterion_rests_on() {
    Basis basis = new Basis(Optional.of(Provenance.EXPLICIT), List.of("SUR712"));
    List<Criterion> of =
        List.of(
            new FindingCriterion("a", Presence.PRESENT, basis),
            new DistinctTrials(2, basis),
            new ElapsedCare(CareDuration.ofWeeks(6), basis),
            new TrialCriterion(Optional.of("therapy"), Optional.empty(), Optional.empty(), basis));

    assertThat(new AllOf(of, basis).judge(PERSON).toUnlock())
        .extracting(it -> it.criterion().basis())
        .containsOnly(Basis.NONE);
  }

  private static List<String> missing(Criterion criterion) {
    return InWords.of(criterion.judge(PERSON).toUnlock());
  }
}
