package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a history smaller for as long as it still fails: without trials, answers, days and lengths,
 * and with plainer outcomes. Where nothing more can be left out, it is the smallest.
 */
final class Shrinker {

  private final Predicate<History> fails;

  Shrinker(Predicate<History> fails) {
    this.fails = fails;
  }

  /** A history that fails, and of which nothing can be left out. */
  History smallest(History failing) {
    Optional<History> smaller = Optional.of(failing);
    History smallest = failing;
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = simpler(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<History> simpler(History history) {
    return Stream.of(knowsWhatWasTried(history), Less.than(history), plainer(history))
        .flatMap(it -> it);
  }

  private static Stream<History> knowsWhatWasTried(History history) {
    return history.trials().isEmpty()
        ? Stream.of(new History(Optional.of(List.of()), history.findings()))
        : Stream.empty();
  }

  private static Stream<History> plainer(History history) {
    return Less.eachTrial(
        history,
        it ->
            it.outcome() == Outcome.INSUFFICIENT_RELIEF
                ? Stream.empty()
                : Stream.of(
                    new Trial(
                        it.treatment(),
                        Outcome.INSUFFICIENT_RELIEF,
                        it.startedOn(),
                        it.endedOn(),
                        it.startedOn().isPresent() && it.endedOn().isPresent()
                            ? Optional.empty()
                            : it.duration())));
  }
}
