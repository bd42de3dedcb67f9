package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Histories in which one thing less is known. */
final class Less {

  private Less() {}

  /** Each way to leave out one trial, one answer, or one day or length of a trial. */
  static Stream<History> than(History history) {
    return Stream.of(withoutTrial(history), withoutAnswer(history), withoutDayOrLength(history))
        .flatMap(it -> it);
  }

  static Stream<History> withoutTrial(History history) {
    List<Trial> trials = history.trials().orElse(List.of());
    return IntStream.range(0, trials.size()).mapToObj(i -> replace(history, i, List.of()));
  }

  static Stream<History> withoutAnswer(History history) {
    return history.findings().keySet().stream().sorted().map(it -> without(history, it));
  }

  static Stream<History> withoutDayOrLength(History history) {
    return eachTrial(history, Less::withoutDayOrLength);
  }

  /** The same history, but for what is said about one finding. */
  static History without(History history, String finding) {
    Map<String, Presence> findings = new HashMap<>(history.findings());
    findings.remove(finding);
    return new History(history.trials(), findings);
  }

  private static Stream<Trial> withoutDayOrLength(Trial it) {
    List<Trial> less = new ArrayList<>();
    String treatment = it.treatment();
    Outcome outcome = it.outcome();
    if (it.startedOn().isPresent()) {
      less.add(new Trial(treatment, outcome, Optional.empty(), it.endedOn(), it.duration()));
    }
    if (it.endedOn().isPresent()) {
      less.add(new Trial(treatment, outcome, it.startedOn(), Optional.empty(), it.duration()));
    }
    if (it.duration().isPresent()) {
      less.add(new Trial(treatment, outcome, it.startedOn(), it.endedOn(), Optional.empty()));
    }
    return less.stream();
  }

  /** Each history with one trial changed in one of the ways. */
  static Stream<History> eachTrial(History history, Function<Trial, Stream<Trial>> ways) {
    List<Trial> trials = history.trials().orElse(List.of());
    return IntStream.range(0, trials.size())
        .boxed()
        .flatMap(i -> ways.apply(trials.get(i)).map(it -> replace(history, i, List.of(it))));
  }

  private static History replace(History history, int index, List<Trial> by) {
    List<Trial> trials = new ArrayList<>(history.trials().orElse(List.of()));
    trials.remove(index);
    trials.addAll(index, by);
    return new History(Optional.of(trials), history.findings());
  }
}
