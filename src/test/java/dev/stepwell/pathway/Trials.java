package dev.stepwell.pathway;

import dev.stepwell.pathway.Trial.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Trials as tests write them, one after the other with semicolons between: {@code physical-therapy
 * P8W insufficient-relief; medication-management -28..-14 ongoing}. Days count from the day of
 * evaluation: {@code -28..-14} are its first and its last, {@code -28..} and {@code ..-14} are
 * known on one side only, and a length may stand beside such a side. {@code none} says that nothing
 * was tried, {@code unknown} that nobody knows.
 */
public final class Trials {

  /** The day of evaluation of every test that does not say another one. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Trials() {}

  /** All of them; empty where it is unknown what was tried. */
  public static Optional<List<Trial>> known(String text) {
    return text.equals("unknown") ? Optional.empty() : Optional.of(trials(text));
  }

  /** All of them. */
  public static List<Trial> trials(String text) {
    return text.equals("none")
        ? List.of()
        : Stream.of(text.split(";")).map(String::strip).map(Trials::trial).toList();
  }

  /** One of them. */
  public static Trial trial(String text) {
    List<String> words = List.of(text.split(" +"));
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    Optional<CareDuration> length = Optional.empty();
    for (String word : words.subList(1, words.size() - 1)) {
      int dots = word.indexOf("..");
      if (dots < 0) {
        length = Optional.of(CareDuration.parse(word));
      } else {
        from = day(word.substring(0, dots));
        to = day(word.substring(dots + 2));
      }
    }
    return new Trial(words.get(0), outcome(words.get(words.size() - 1)), from, to, length);
  }

  private static Optional<LocalDate> day(String days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(TODAY.plusDays(Integer.parseInt(days)));
  }

  private static Outcome outcome(String term) {
    return Outcome.valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
