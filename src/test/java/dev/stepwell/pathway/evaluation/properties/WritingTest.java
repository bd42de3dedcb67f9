package dev.stepwell.pathway.evaluation.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stepwell.api.representation.AskedCriterionView;
import dev.stepwell.api.representation.EvaluationView;
import dev.stepwell.api.representation.EvaluationWriter;
import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.JudgedCriterionView;
import dev.stepwell.api.representation.MissingCriterionView;
import dev.stepwell.api.representation.PathwayView.RedFlagReference;
import dev.stepwell.api.representation.StepStandingView;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.release.Release;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An evaluation is written member by member, and the contract describes it by records. What is
 * written can be read into them, and they are then the same bytes: neither changes alone.
 */
class WritingTest {

  private static final int HISTORIES = 500;
  private static final int GATES = 2_000;

  private static final ObjectMapper READER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private static final Release RELEASE =
      new Release(1, Instant.EPOCH, "ada", "ben", "The first.", Optional.empty());

  private final Set<String> names = new TreeSet<>();
  private final Set<String> emptyLists = new TreeSet<>();

  @Test
  void an_evaluation_is_written_as_the_records_of_the_contract_say() throws IOException {
    Dice seeds = new Dice(Run.seed());
    for (World world : World.all()) {
      Histories histories = new Histories(world);
      for (int i = 0; i < HISTORIES; i++) {
        verify(
            world.pathway(),
            world.evaluator().evaluate(histories.next(new Dice(seeds.seed())), World.TODAY));
      }
    }
    for (int i = 0; i < GATES; i++) {
      Dice dice = new Dice(seeds.seed());
      Pathway pathway = MadeUp.pathway(new RandomCriteria(dice).next());
      verify(
          pathway,
          MadeUp.evaluator(pathway).evaluate(RandomCriteriaTest.history(dice), World.TODAY));
    }

    assertThat(names).as("what was tried has every member").isEqualTo(namesOfTheContract());
    assertThat(emptyLists)
        .as("others are left out where they are empty")
        .containsExactly("flagged", "next", "unanswered");
  }

  private void verify(Pathway pathway, Evaluation evaluation) throws IOException {
    byte[] written =
        new EvaluationWriter(
                Words.CATALOG,
                new EvaluationWords(Words.CATALOG, pathway),
                pathway.condition(),
                RELEASE,
                "sha-256:0")
            .bytes(evaluation);
    byte[] recorded = Json.bytes(READER.readValue(written, EvaluationView.class));

    assertThat(new String(recorded, StandardCharsets.UTF_8))
        .as("seed %d (-Dseed=%d)", Run.seed(), Run.seed())
        .isEqualTo(new String(written, StandardCharsets.UTF_8));
    addNames(READER.readTree(written));
  }

  private void addNames(JsonNode node) {
    node.properties()
        .forEach(
            member -> {
              names.add(member.getKey());
              if (member.getValue().isArray() && member.getValue().isEmpty()) {
                emptyLists.add(member.getKey());
              }
            });
    node.forEach(this::addNames);
  }

  private static Set<String> namesOfTheContract() {
    return Stream.of(
            EvaluationView.class,
            RedFlagReference.class,
            StepStandingView.class,
            JudgedCriterionView.class,
            AskedCriterionView.class,
            MissingCriterionView.class)
        .flatMap(it -> Stream.concat(Stream.of(it), Stream.of(it.getDeclaredClasses())))
        .filter(Class::isRecord)
        .flatMap(it -> Stream.of(it.getRecordComponents()))
        .filter(it -> it.getType() != AskedCriterionView.class)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
