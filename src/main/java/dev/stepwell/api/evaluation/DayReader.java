package dev.stepwell.api.evaluation;

import dev.stepwell.problem.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days, written yyyy-mm-dd, of times of which a person may tell. */
final class DayReader {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final String FORM = "yyyy-mm-dd";

  private DayReader() {}

  /** The day; empty where the value is none, or one too early. */
  static Optional<LocalDate> read(JsonValue value) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = text.flatMap(DayReader::parse);
    if (day.isEmpty()) {
      value.fault(
          "invalid-date",
          "%s is no day. A day is written as in 2026-11-22, and exists."
              .formatted(JsonValue.quoted(text.get())));
    } else if (day.get().isBefore(EARLIEST)) {
      value.fault("date-too-early", "No day here is before %s.".formatted(EARLIEST));
      return Optional.empty();
    }
    return day;
  }

  private static Optional<LocalDate> parse(String text) {
    if (text.length() != FORM.length()) {
      return Optional.empty();
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean isRight = FORM.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
      if (!isRight) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
