package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person tells, in the words of tests. */
record Told(Optional<List<Trial>> trials, Map<String, Presence> findings) {

  /** Not a word. */
  static Told nothing() {
    return new Told(Optional.empty(), Map.of());
  }

  /** No red flag and no exclusion of a {@link Ladder}, and that nothing was tried. */
  static Told clear() {
    return new Told(Optional.of(List.of()), Map.of())
        .absent(
            Stream.concat(Ladder.OWN_FLAGS.stream(), Ladder.EXCLUSIONS.stream())
                .toArray(String[]::new));
  }

  /** What was tried, as {@link Trials} has it. */
  Told tried(String all) {
    return new Told(Trials.known(all), findings);
  }

  Told present(String... present) {
    return answered(Presence.PRESENT, present);
  }

  Told absent(String... absent) {
    return answered(Presence.ABSENT, absent);
  }

  Told unanswered(String... unknown) {
    Map<String, Presence> fewer = new HashMap<>(findings);
    fewer.keySet().removeAll(List.of(unknown));
    return new Told(trials, fewer);
  }

  History history() {
    return new History(trials, findings);
  }

  private Told answered(Presence answer, String... answered) {
    Map<String, Presence> more = new HashMap<>(findings);
    Stream.of(answered).forEach(it -> more.put(it, answer));
    return new Told(trials, more);
  }
}
