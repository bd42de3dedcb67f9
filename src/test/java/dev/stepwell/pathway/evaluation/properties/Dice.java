package dev.stepwell.pathway.evaluation.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices; the same seed makes the same ones. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0, less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of them. */
  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** At most so many of them, in a random order. */
  <T> List<T> pick(int atMost, List<T> from) {
    return shuffled(from).subList(0, Math.min(atMost, from.size()));
  }

  /** All of them, in a random order. */
  <T> List<T> shuffled(List<T> from) {
    List<T> rest = new ArrayList<>(from);
    List<T> shuffled = new ArrayList<>();
    while (!rest.isEmpty()) {
      shuffled.add(rest.remove(random.nextInt(rest.size())));
    }
    return shuffled;
  }

  /** The number of the weight that is hit, where each counts as much as it weighs. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int hit = random.nextInt(sum);
    int index = 0;
    while (hit >= weights[index]) {
      hit -= weights[index];
      index++;
    }
    return index;
  }

  /** A seed for other dice. */
  long seed() {
    return random.nextLong();
  }
}
