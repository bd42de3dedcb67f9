package dev.stepwell.pathway;

import dev.stepwell.pathway.Trial.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * For how many days care has gone on. Days with more than one trial count once; where only lengths
 * are known, trials may have overlapped or not.
 *
 * @param atLeast what is certain
 * @param atMost what is possible; empty where a length is unknown
 */
public record Elapsed(int atLeast, OptionalInt atMost) {

  /** The days that these trials cover, as seen on a day; those without care cover none. */
  public static Elapsed of(List<Trial> trials, LocalDate today) {
    List<Span> spans = new ArrayList<>();
    int longest = 0;
    int sum = 0;
    boolean known = true;
    for (Trial trial : trials) {
      if (trial.outcome().isCare()) {
        Optional<Span> span = trial.span(today);
        if (span.isPresent()) {
          spans.add(span.get());
        } else {
          int days = trial.days(today).orElse(0);
          longest = Math.max(longest, days);
          sum += days;
          known &= trial.days(today).isPresent();
        }
      }
    }
    int covered = covered(spans);
    return new Elapsed(
        Math.max(covered, longest), known ? OptionalInt.of(covered + sum) : OptionalInt.empty());
  }

  /** Whether it is at least so long. */
  public Verdict reaches(CareDuration minimum) {
    if (atLeast >= minimum.days()) {
      return Verdict.MET;
    }
    return atMost.isPresent() && atMost.getAsInt() < minimum.days()
        ? Verdict.UNMET
        : Verdict.UNKNOWN;
  }

  private static int covered(List<Span> spans) {
    int days = 0;
    LocalDate until = LocalDate.MIN;
    spans.sort(Comparator.comparing(Span::start));
    for (Span span : spans) {
      LocalDate from = span.start().isAfter(until) ? span.start() : until;
      if (span.end().isAfter(from)) {
        days += new Span(from, span.end()).days();
        until = span.end();
      }
    }
    return days;
  }
}
