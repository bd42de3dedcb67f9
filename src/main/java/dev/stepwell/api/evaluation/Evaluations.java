package dev.stepwell.api.evaluation;

import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.release.Edition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Evaluates histories on the pathways of an edition, each of which is made ready once. */
@Singleton
public class Evaluations {

  private final ReadyPathways ready =
      new ReadyPathways(ReadyPathways.MOST, ReadyPathways.MOST_DIGESTS);
  private final Map<Disposition, Counter> counters = new EnumMap<>(Disposition.class);

  Evaluations(MeterRegistry registry) {
    for (Disposition disposition : Disposition.values()) {
      counters.put(
          disposition,
          Counter.builder("stepwell.evaluations")
              .description("Evaluations by what comes next; of whom and for what is not told")
              .tag("disposition", disposition.term())
              .register(registry));
    }
  }

  /**
   * Where a history stands on the pathway of a condition, which exists; as the API answers it.
   *
   * @param condition slug of the condition
   * @throws RuntimeException that quotes nothing of the history
   */
  public byte[] evaluation(Edition edition, String condition, History history, LocalDate day) {
    return answered(edition, condition, history, day, Answered::json);
  }

  /**
   * The same in another form.
   *
   * @param form makes all that is told of it, so that no failure in that quotes the history either
   */
  public <T> T answered(
      Edition edition,
      String condition,
      History history,
      LocalDate day,
      Function<Answered, T> form) {
    ReadyPathways.Ready on = ready.of(edition, condition);
    try {
      Evaluation evaluation = on.evaluator().evaluate(history, day);
      T answer = form.apply(new Answered(evaluation, on.words(), on.writer()));
      Objects.requireNonNull(counters.get(evaluation.disposition())).increment();
      return answer;
    } catch (RuntimeException | StackOverflowError e) {
      throw new EvaluationFailedException(e);
    }
  }
}
