package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The golden cases of evaluations are enough, and each says what it needs to. */
class GoldenCasesTest {

  private static final int CASES_OF_A_CONDITION = 5;

  private static final Set<String> DISPOSITIONS =
      Set.of(
          "emergency",
          "same-day",
          "urgent-referral",
          "out-of-scope",
          "complete-screen",
          "hand-over",
          "improving",
          "surgical-consultation",
          "continue",
          "specialist-review");

  /** By their numbers in the facts: those that an evaluation can fall into. */
  private static final Set<Integer> TRAPS =
      Set.of(1, 2, 5, 6, 8, 12, 15, 16, 17, 19, 21, 38, 39, 40);

  /** In this order, so that a difference is one of content. */
  private static final List<String> EXPECTED =
      List.of(
          "disposition",
          "screen",
          "flagged",
          "unanswered",
          "next",
          "steps",
          "gates",
          "toUnlock",
          "surgicalConsultation",
          "handOver",
          "notUsed",
          "validUntil");

  private final List<GoldenCase> cases = GoldenCase.all();

  @Test
  void every_condition_has_five_cases_or_more() {
    Map<String, Integer> counts = new HashMap<>();
    cases.forEach(it -> counts.merge(it.condition(), 1, Integer::sum));

    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(Slugs.ofConditions());
    assertThat(counts)
        .allSatisfy((slug, n) -> assertThat(n).isGreaterThanOrEqualTo(CASES_OF_A_CONDITION));
  }

  @Test
  void every_disposition_is_met_several_times() {
    Map<String, Integer> counts = new HashMap<>();
    cases.forEach(it -> counts.merge(it.disposition(), 1, Integer::sum));

    assertThat(counts.keySet()).isEqualTo(DISPOSITIONS);
    assertThat(counts.values()).allMatch(n -> n > 2);
  }

  @Test
  void every_trap_of_an_evaluation_has_its_case() {
    Set<Integer> covered = new TreeSet<>();
    cases.forEach(it -> covered.addAll(it.traps()));

    assertThat(covered).containsExactlyInAnyOrderElementsOf(TRAPS);
  }

  @Test
  void every_case_has_a_title_of_its_own_and_says_why() {
    assertThat(cases.stream().map(GoldenCase::name)).doesNotHaveDuplicates();
    assertThat(cases).allMatch(it -> it.content().path("why").asText().endsWith("."));
  }

  @Test
  void every_case_names_its_day_and_expects_what_is_compared_in_this_order() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              assertThat(it.content().at("/history/evaluateFor").isTextual()).isTrue();
              JsonNode expect = it.content().path("expect");
              assertThat(expect.fieldNames())
                  .toIterable()
                  .containsExactlyElementsOf(EXPECTED.stream().filter(expect::has).toList());
            });
  }
}
