package dev.stepwell.pathway;

import static dev.stepwell.pathway.Criteria.all;
import static dev.stepwell.pathway.Criteria.any;
import static dev.stepwell.pathway.Criteria.atLeast;
import static dev.stepwell.pathway.Criteria.not;
import static dev.stepwell.pathway.Verdict.MET;
import static dev.stepwell.pathway.Verdict.UNKNOWN;
import static dev.stepwell.pathway.Verdict.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inner criteria: met or unmet is said only where nothing unknown could change it. */
class KleeneTest {

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET", "MET, UNMET, UNMET", "MET, UNKNOWN, UNKNOWN",
    "UNMET, MET, UNMET", "UNMET, UNMET, UNMET", "UNMET, UNKNOWN, UNMET",
    "UNKNOWN, MET, UNKNOWN", "UNKNOWN, UNMET, UNMET", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void all_of_two(Verdict one, Verdict other, Verdict whole) {
    assertThat(verdict(all(Branch.criteria(List.of(one, other))))).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET", "MET, UNMET, MET", "MET, UNKNOWN, MET",
    "UNMET, MET, MET", "UNMET, UNMET, UNMET", "UNMET, UNKNOWN, UNKNOWN",
    "UNKNOWN, MET, MET", "UNKNOWN, UNMET, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void any_of_two(Verdict one, Verdict other, Verdict whole) {
    assertThat(verdict(any(Branch.criteria(List.of(one, other))))).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET, MET",
    "MET, MET, UNMET, MET",
    "MET, MET, UNKNOWN, MET",
    "MET, UNMET, UNMET, UNMET",
    "MET, UNMET, UNKNOWN, UNKNOWN",
    "MET, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNMET, UNMET, UNMET, UNMET",
    "UNMET, UNMET, UNKNOWN, UNMET",
    "UNMET, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void at_least_two_of_three(Verdict one, Verdict two, Verdict three, Verdict whole) {
    assertThat(verdict(atLeast(2, Branch.criteria(List.of(one, two, three))))).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"MET, UNMET", "UNMET, MET", "UNKNOWN, UNKNOWN"})
  void the_opposite_of_one(Verdict one, Verdict whole) {
    Criterion branch = Branch.criteria(List.of(one))[0];

    assertThat(verdict(not(branch))).isEqualTo(whole);
    assertThat(verdict(not(not(branch)))).isEqualTo(one);
  }

  /** Over all 3, 9, 27 and 81 rows, against all ways in which the unknown may turn out. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void every_row_says_what_all_ways_to_settle_the_unknown_say(int size) {
    for (List<Verdict> row : rows(size)) {
      Criterion[] of = Branch.criteria(row);
      assertThat(verdict(all(of))).as("all-of %s", row).isEqualTo(settled(row, n -> n == size));
      assertThat(verdict(any(of))).as("any-of %s", row).isEqualTo(settled(row, n -> n > 0));
      assertThat(verdict(not(all(of))))
          .as("not all-of %s", row)
          .isEqualTo(settled(row, n -> n < size));
      for (int minimum = 1; minimum <= size + 1; minimum++) {
        int least = minimum;
        assertThat(verdict(atLeast(minimum, of)))
            .as("at-least %d of %s", minimum, row)
            .isEqualTo(settled(row, n -> n >= least));
      }
    }
  }

  @Test
  void the_judgements_beneath_come_in_the_order_of_the_criteria_and_speak_for_the_whole() {
    Criterion[] of = Branch.criteria(List.of(UNKNOWN, MET, UNMET));

    for (Criterion whole : List.of(all(of), any(of), atLeast(2, of))) {
      Judgement judged = whole.judge(Branch.PERSON);
      assertThat(judged.criterion()).isEqualTo(whole);
      assertThat(judged.reason()).isEmpty();
      assertThat(judged.of()).extracting(Judgement::criterion).containsExactly(of);
      assertThat(judged.of()).extracting(Judgement::verdict).containsExactly(UNKNOWN, MET, UNMET);
    }
  }

  @Test
  void trees_are_judged_from_their_leaves() {
    Criterion[] leaf = Branch.criteria(List.of(MET, UNMET, UNKNOWN));

    assertThat(verdict(all(any(leaf[0], leaf[2]), not(leaf[1])))).isEqualTo(MET);
    assertThat(verdict(all(any(leaf[1], leaf[2]), not(leaf[1])))).isEqualTo(UNKNOWN);
    assertThat(verdict(any(all(leaf[0], leaf[1]), not(any(leaf[0], leaf[2]))))).isEqualTo(UNMET);
    assertThat(verdict(atLeast(1, all(leaf), not(not(leaf[2]))))).isEqualTo(UNKNOWN);
  }

  private static Verdict verdict(Criterion criterion) {
    return criterion.judge(Branch.PERSON).verdict();
  }

  /** What every way to settle the unknown says of the number that is met then. */
  private static Verdict settled(List<Verdict> row, IntPredicate holds) {
    int met = (int) row.stream().filter(it -> it == MET).count();
    int unknown = (int) row.stream().filter(it -> it == UNKNOWN).count();
    List<Boolean> ways =
        IntStream.rangeClosed(met, met + unknown).mapToObj(holds::test).distinct().toList();
    return ways.size() == 2 ? UNKNOWN : ways.get(0) ? MET : UNMET;
  }

  private static List<List<Verdict>> rows(int size) {
    List<List<Verdict>> rows = List.of(List.of());
    for (int i = 0; i < size; i++) {
      List<List<Verdict>> longer = new ArrayList<>();
      for (List<Verdict> row : rows) {
        for (Verdict verdict : Verdict.values()) {
          longer.add(Stream.concat(row.stream(), Stream.of(verdict)).toList());
        }
      }
      rows = longer;
    }
    return rows;
  }
}
