package dev.stepwell.pathway;

import static dev.stepwell.pathway.Verdict.MET;
import static dev.stepwell.pathway.Verdict.UNKNOWN;
import static dev.stepwell.pathway.Verdict.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void what_holds_is_met_and_what_does_not_is_unmet() {
    assertThat(Verdict.of(true)).isEqualTo(MET);
    assertThat(Verdict.of(false)).isEqualTo(UNMET);
  }

  @Test
  void the_opposite_of_unknown_is_unknown() {
    assertThat(List.of(MET.negated(), UNMET.negated(), UNKNOWN.negated()))
        .containsExactly(UNMET, MET, UNKNOWN);
  }

  @Test
  void at_best_unknown_is_never_met_and_leaves_unmet_alone() {
    assertThat(List.of(MET.atBestUnknown(), UNMET.atBestUnknown(), UNKNOWN.atBestUnknown()))
        .containsExactly(UNKNOWN, UNMET, UNKNOWN);
  }

  @Test
  void of_nothing_at_least_one_is_unmet() {
    assertThat(Verdict.atLeast(1, List.of())).isEqualTo(UNMET);
  }

  @Test
  void three_verdicts_have_names_as_in_documents() {
    assertThat(Verdict.values())
        .extracting(Verdict::term)
        .containsExactly("met", "unmet", "unknown");
  }
}
