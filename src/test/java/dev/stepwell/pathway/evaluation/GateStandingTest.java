package dev.stepwell.pathway.evaluation;

import static dev.stepwell.pathway.Criteria.present;
import static dev.stepwell.pathway.Criteria.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateStandingTest {

  @Test
  void an_unmet_gate_that_lacks_nothing_but_time_may_open() {
    assertThat(gate(Verdict.UNMET, weeks(8)).mayOpen()).isTrue();
    assertThat(gate(Verdict.UNMET, weeks(8), present("confirmed")).mayOpen()).isFalse();
    assertThat(gate(Verdict.UNMET).mayOpen()).isFalse();
  }

  @Test
  void a_gate_that_is_unknown_may_open_whatever_it_lacks() {
    assertThat(gate(Verdict.UNKNOWN, present("confirmed")).mayOpen()).isTrue();
  }

  @Test
  void a_gate_that_is_withheld_lacks_nothing_and_may_not_open() {
    assertThat(GateStanding.WITHHELD.lacks()).isEmpty();
    assertThat(GateStanding.WITHHELD.mayOpen()).isFalse();
  }

  @Test
  void a_gate_that_is_open_is_not_one_that_may_open() {
    assertThat(gate(Verdict.MET).mayOpen()).isFalse();
  }

  private static GateStanding gate(Verdict verdict, Criterion... lacks) {
    return new GateStanding(
        Optional.of(new Judgement(weeks(8), verdict, Optional.empty(), List.of())),
        Optional.empty(),
        List.of(),
        Stream.of(lacks).map(it -> new Unlock(it, Optional.empty())).toList());
  }
}
