package dev.stepwell.pathway.evaluation.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * 10,000 random histories per pathway, each evaluated once and held against every property. They
 * are the same ones every time, unless {@code -Dseed} says otherwise.
 */
class EvaluationPropertiesTest {

  private static final int HISTORIES = 10_000;
  private static final int RARE = HISTORIES / 200;

  private static final List<Property> PROPERTIES =
      Stream.of(
              Consistency.PROPERTIES,
              GateProperties.PROPERTIES,
              Changes.PROPERTIES,
              Sameness.PROPERTIES,
              Lasting.PROPERTIES)
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicContainer> every_history_keeps_the_rules(TestReporter reporter) {
    reporter.publishEntry("seed", Long.toString(Run.seed()));
    return World.all().stream()
        .map(world -> dynamicContainer(world.name(), Stream.of(world).flatMap(this::tests)));
  }

  private Stream<DynamicNode> tests(World world) {
    Tally tally = new Tally(world);
    Run run = new Run(world, PROPERTIES, Run.seed()).of(HISTORIES, tally);
    return Stream.concat(
        Stream.of(
            dynamicTest(
                "no disposition and no verdict of a gate is rare",
                () ->
                    assertThat(tally.counts())
                        .as("seed %d", Run.seed())
                        .allSatisfy((what, count) -> assertThat(count).isGreaterThan(RARE)))),
        PROPERTIES.stream().map(it -> dynamicTest(it.name(), () -> run.verify(it))));
  }
}
