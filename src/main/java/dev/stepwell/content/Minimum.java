package dev.stepwell.content;

import dev.stepwell.pathway.CareDuration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The least that a criterion asks for: so many things, or so much time.
 *
 * @param things how many, where it does not ask for time
 * @param time how long, where it does
 */
record Minimum(OptionalInt things, Optional<CareDuration> time) {

  static Minimum of(int things) {
    return new Minimum(OptionalInt.of(things), Optional.empty());
  }

  static Minimum of(CareDuration time) {
    return new Minimum(OptionalInt.empty(), Optional.of(time));
  }
}
