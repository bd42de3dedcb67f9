package dev.stepwell.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stepwell.api.representation.EvaluationView;
import dev.stepwell.api.representation.EvaluationWriter;
import dev.stepwell.api.representation.Json;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.Evaluator;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.release.Release;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The longest ladder with a full history: every care treatment tried, every finding answered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Catalog catalog;
  private Evaluator evaluator;
  private EvaluationWriter writer;
  private History history;
  private EvaluationView answer;

  @Setup
  public void prepare() throws IOException {
    catalog = BuiltInContent.catalog();
    Pathway longest =
        catalog.pathways().stream()
            .max(Comparator.comparingInt((Pathway it) -> it.steps().size()))
            .orElseThrow();
    String condition = longest.condition();
    evaluator = catalog.evaluator(condition).orElseThrow();
    writer =
        new EvaluationWriter(
            catalog,
            new EvaluationWords(catalog, longest),
            condition,
            new Release(1, Instant.EPOCH, "ada", "ben", "The first.", Optional.empty()),
            "sha-256:" + "0".repeat(64));
    history = new History(Optional.of(trials(longest)), findings());
    byte[] written = evaluateAndWrite();
    answer = records(written);
    if (!Arrays.equals(written, serialize())) {
      throw new IllegalStateException("what is compared are not the same bytes");
    }
    System.out.printf(
        "%s: %d steps, %d trials, %d findings, answer of %d bytes%n",
        condition,
        longest.steps().size(),
        history.trials().orElseThrow().size(),
        history.findings().size(),
        written.length);
  }

  private static List<Trial> trials(Pathway pathway) {
    List<Trial> trials = new ArrayList<>();
    pathway.steps().stream()
        .flatMap(step -> step.activity().treatments().stream())
        .forEach(
            treatment ->
                trials.add(
                    new Trial(
                        treatment,
                        Outcome.INSUFFICIENT_RELIEF,
                        Optional.of(DAY.minusDays(200 - 10L * trials.size())),
                        Optional.empty(),
                        Optional.of(CareDuration.ofWeeks(13)))));
    return trials;
  }

  private Map<String, Presence> findings() {
    Map<String, Presence> findings = new HashMap<>();
    catalog
        .findings()
        .forEach(
            it ->
                findings.put(
                    it.slug(),
                    it.kind() == FindingKind.INDICATION || it.kind() == FindingKind.CONFIRMATION
                        ? Presence.PRESENT
                        : Presence.ABSENT));
    return findings;
  }

  /** The answer as the records of the contract. */
  private static EvaluationView records(byte[] answer) throws IOException {
    return JsonMapper.builder()
        .addModules(new Jdk8Module(), new JavaTimeModule())
        .build()
        .readValue(answer, EvaluationView.class);
  }

  /** The pure function. */
  @Benchmark
  public Evaluation evaluate() {
    return evaluator.evaluate(history, DAY);
  }

  /** The same, and its answer with every reason in words, as bytes: all but reading the request. */
  @Benchmark
  public byte[] evaluateAndWrite() {
    return writer.bytes(evaluator.evaluate(history, DAY));
  }

  /**
   * What Jackson needs to write the same bytes from the records of the contract, words and all
   * ready in them: the measure of the two above.
   */
  @Benchmark
  public byte[] serialize() {
    return Json.bytes(answer);
  }
}
