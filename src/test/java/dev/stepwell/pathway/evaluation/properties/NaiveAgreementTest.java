package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.first;
import static dev.stepwell.pathway.evaluation.properties.Property.same;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.naive.NaiveGates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The naive evaluator of gates and the real one say the same of every gate of the catalog. */
class NaiveAgreementTest {

  private static final int HISTORIES = 250;

  private final Map<Verdict, Integer> compared = new EnumMap<>(Verdict.class);

  @TestFactory
  Stream<DynamicTest> both_say_the_same_of_every_gate_of() {
    return World.all().stream()
        .filter(world -> world.pathway().steps().stream().anyMatch(it -> it.gate().isPresent()))
        .map(world -> DynamicTest.dynamicTest(world.name(), () -> agree(world)));
  }

  private void agree(World world) {
    compared.clear();
    NaiveGates naive = new NaiveGates(world.pathway(), Words.ALL.identities());
    Property agreement = new Property("the naive evaluator agrees", it -> disagreement(naive, it));
    new Run(world, List.of(agreement), Run.seed()).of(HISTORIES, any -> {}).verify(agreement);
    assertThat(compared).as("compared, seed %d", Run.seed()).hasSize(Verdict.values().length);
    assertThat(compared.values()).allSatisfy(it -> assertThat(it).isGreaterThan(HISTORIES / 25));
  }

  private Optional<String> disagreement(NaiveGates naive, Case it) {
    return first(it.steps().stream().map(step -> disagreement(naive, it, step)));
  }

  private Optional<String> disagreement(NaiveGates naive, Case it, Step step) {
    Optional<GateStanding> gate = it.standing(step).gate();
    return first(
        Stream.concat(
            gate.flatMap(GateStanding::judgement).stream()
                .map(said -> disagreement(naive, it, criterion(step), said)),
            gate.flatMap(GateStanding::stricter).stream()
                .map(said -> disagreement(naive, it, said.criterion(), said))));
  }

  private static Criterion criterion(Step step) {
    return step.gate().orElseThrow().criterion();
  }

  private Optional<String> disagreement(
      NaiveGates naive, Case it, Criterion asked, Judgement judgement) {
    Optional<Verdict> verdict = naive.verdict(asked, it.history(), World.TODAY);
    verdict.ifPresent(counted -> compared.merge(counted, 1, Integer::sum));
    return verdict.flatMap(expected -> same(asked.toString(), expected, judgement.verdict()));
  }

  @Test
  void what_is_said_of_a_gate_is_its_criterion_no_better_than_the_screen_allows() {
    for (World world : World.all()) {
      Property capped = new Property("the screen caps the gate", NaiveAgreementTest::capped);
      new Run(world, List.of(capped), Run.seed()).of(HISTORIES, any -> {}).verify(capped);
    }
  }

  private static Optional<String> capped(Case it) {
    boolean clear = it.isScreenAnswered() && !it.isExcluded();
    return first(
        it.steps().stream()
            .filter(step -> step.gate().isPresent())
            .map(step -> same(step.id(), expected(it, step, clear), it.verdict(step))));
  }

  private static Optional<Verdict> expected(Case it, Step step, boolean clear) {
    if (it.urgency().isPresent() && !it.isOpenedByFlag(step)) {
      return Optional.empty();
    }
    Optional<Verdict> verdict =
        it.standing(step).gate().flatMap(GateStanding::judgement).map(Judgement::verdict);
    return clear || it.isOpenedByFlag(step)
        ? verdict
        : verdict.map(said -> said == Verdict.MET ? Verdict.UNKNOWN : said);
  }
}
