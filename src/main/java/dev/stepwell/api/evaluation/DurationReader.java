package dev.stepwell.api.evaluation;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.problem.JsonValue;
import java.util.Optional;

/** Reads lengths of care in whole weeks or days, up to 100 years. */
final class DurationReader {

  private static final int MOST_DAYS = 36_525;

  private DurationReader() {}

  /** The length; empty where the value is none, or one that is too long. */
  static Optional<CareDuration> read(JsonValue value) {
    Optional<CareDuration> duration = value.text().flatMap(text -> parse(value, text));
    if (duration.filter(it -> it.days() > MOST_DAYS).isPresent()) {
      value.fault("absurd-duration", "A duration is at most 100 years, that is P5217W.");
      return Optional.empty();
    }
    return duration;
  }

  private static Optional<CareDuration> parse(JsonValue value, String text) {
    try {
      return Optional.of(CareDuration.parse(text));
    } catch (IllegalArgumentException e) {
      value.fault(
          "invalid-duration",
          "%s is no duration. It is in whole weeks or days, at least one and at most four digits, as P6W or P3D."
              .formatted(JsonValue.quoted(text)));
      return Optional.empty();
    }
  }
}
