package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a failing property shows: its seed, and the smallest history that fails. */
class ShrinkerTest {

  private static final World WORLD = World.of("herniated-disc");

  /** False on purpose: some trials last for more than ten days. */
  private static final Property FALSE =
      new Property(
          "no nerve block takes longer than ten days",
          it -> holds(it.trials().stream().noneMatch(ShrinkerTest::isLong), () -> "this one does"));

  private static boolean isLong(Trial it) {
    return it.treatment().equals("nerve-blocks")
        && it.duration().filter(d -> d.days() > 10).isPresent();
  }

  @Test
  void a_failure_shows_its_seed_and_the_smallest_history_as_a_body_that_can_be_sent() {
    Run run = new Run(WORLD, List.of(FALSE), 42).of(1_000, any -> {});

    assertThatThrownBy(() -> run.verify(FALSE))
        .isInstanceOf(AssertionError.class)
        .message()
        .matches(
            """
            herniated-disc: not always: no nerve block takes longer than ten days
            history \\d+ of seed 42 \\(-Dseed=42\\); the smallest that fails:
            \\{"trials": \\[
                \\{"treatment": "nerve-blocks", "duration": "P\\d+[DW]", "outcome": "insufficient-relief"}],
              "findings": \\{},
              "evaluateFor": "2026-11-22"}
            this one does""");
  }

  @Test
  void the_same_seed_fails_with_the_same_words() {
    assertThat(failure(7)).isEqualTo(failure(7)).isNotEqualTo(failure(8));
  }

  private static String failure(long seed) {
    try {
      new Run(WORLD, List.of(FALSE), seed).of(1_000, any -> {}).verify(FALSE);
      return "none";
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void a_property_that_holds_has_no_failure() {
    Property property = new Property("anything goes", it -> Optional.empty());

    new Run(WORLD, List.of(property), 42).of(10, any -> {}).verify(property);
  }

  @Test
  void a_property_that_throws_has_failed() {
    Property property =
        new Property(
            "nothing is thrown",
            it -> {
              throw new IllegalStateException("thrown");
            });

    assertThatThrownBy(
            () -> new Run(WORLD, List.of(property), 42).of(1, any -> {}).verify(property))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("thrown");
  }

  @Test
  void what_the_failure_needs_stays_and_all_else_goes() {
    Trial needed = trial("physical-therapy", Outcome.RELIEF);
    History history =
        new History(
            Optional.of(List.of(trial("self-care", Outcome.ONGOING), needed)),
            Map.of("pregnant", Presence.PRESENT, "under-18", Presence.ABSENT));

    History smallest =
        new Shrinker(
                it ->
                    it.findings().containsKey("pregnant")
                        && it.trials().orElseThrow().contains(needed))
            .smallest(history);

    assertThat(smallest)
        .isEqualTo(new History(Optional.of(List.of(needed)), Map.of("pregnant", Presence.PRESENT)));
  }

  @Test
  void a_history_without_trials_shrinks_to_one_without_any_trial() {
    assertThat(new Shrinker(any -> true).smallest(History.UNKNOWN).trials()).contains(List.of());
  }

  private static Trial trial(String treatment, Outcome outcome) {
    return new Trial(treatment, outcome, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
