package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.evaluation.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Random histories on one pathway, each evaluated once and held against every property. */
final class Run {

  private static final long DEFAULT_SEED = 20261122;

  private final World world;
  private final List<Property> properties;
  private final long seed;
  private final Map<Property, String> failures = new LinkedHashMap<>();

  Run(World world, List<Property> properties, long seed) {
    this.world = world;
    this.properties = properties;
    this.seed = seed;
  }

  /** The seed of this run of the tests: {@code -Dseed}, else always the same. */
  static long seed() {
    return Long.getLong("seed", DEFAULT_SEED);
  }

  /** Tries so many histories; what fails is not tried again. */
  Run of(int count, Consumer<Case> watcher) {
    Dice seeds = new Dice(seed ^ world.name().hashCode());
    Histories histories = new Histories(world);
    for (int i = 0; i < count; i++) {
      long salt = seeds.seed();
      History history = histories.next(new Dice(salt));
      Case it = evaluated(history, salt, i);
      watcher.accept(it);
      for (Property property : properties) {
        if (!failures.containsKey(property)) {
          int number = i;
          property
              .complaint(it)
              .ifPresent(any -> failures.put(property, shrunk(property, it, number)));
        }
      }
    }
    return this;
  }

  /** Throws what a property complained about, if it did. */
  void verify(Property property) {
    String failure = failures.get(property);
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  private Case evaluated(History history, long salt, int number) {
    try {
      return Case.of(world, history, salt);
    } catch (RuntimeException e) {
      History smallest = new Shrinker(it -> complaint(it).isPresent()).smallest(history);
      throw new AssertionError(
          message("every history is evaluated", number, smallest, complaint(smallest)), e);
    }
  }

  private Optional<String> complaint(History history) {
    try {
      Case.of(world, history, seed);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("threw " + e);
    }
  }

  private String shrunk(Property property, Case failing, int number) {
    Shrinker shrinker =
        new Shrinker(
            it -> complaint(it).isEmpty() && property.complaint(failing.with(it)).isPresent());
    Case smallest = failing.with(shrinker.smallest(failing.history()));
    return message(property.name(), number, smallest.history(), property.complaint(smallest));
  }

  private String message(
      String sentence, int number, History smallest, Optional<String> complaint) {
    return """
        %s: not always: %s
        history %d of seed %d (-Dseed=%d); the smallest that fails:
        %s
        %s"""
        .formatted(
            world.name(),
            sentence,
            number,
            seed,
            seed,
            HistoryText.of(smallest),
            complaint.orElse("(it does not fail again)"));
  }
}
