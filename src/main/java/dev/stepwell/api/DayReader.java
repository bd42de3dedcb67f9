package dev.stepwell.api;

import dev.stepwell.problem.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, written yyyy-mm-dd, of times of which a person may tell. */
final class DayReader {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

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
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(part(form, 1), part(form, 2), part(form, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
