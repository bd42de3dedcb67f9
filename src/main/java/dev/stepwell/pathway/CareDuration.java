package dev.stepwell.pathway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of care in whole days, written as ISO 8601 weeks where it is a whole number of them
 * ({@code P6W}), else as days ({@code P10D}).
 *
 * @param days at least one day
 */
public record CareDuration(int days) implements Comparable<CareDuration> {

  private static final int DAYS_A_WEEK = 7;
  private static final Pattern FORM = Pattern.compile("P([1-9]\\d{0,3})([DW])");

  /** Checks that the length is at least a day. */
  public CareDuration {
    if (days < 1) {
      throw new IllegalArgumentException("a length of care is at least one day, not " + days);
    }
  }

  /** So many whole weeks. */
  public static CareDuration ofWeeks(int weeks) {
    return new CareDuration(Math.multiplyExact(weeks, DAYS_A_WEEK));
  }

  /**
   * Reads {@code P6W} or {@code P10D}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static CareDuration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a duration in whole weeks or days, such as P6W or P3D: \"" + text + "\"");
    }
    int number = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("W") ? ofWeeks(number) : new CareDuration(number);
  }

  /** Whether it is a whole number of weeks. */
  public boolean isWeeks() {
    return days % DAYS_A_WEEK == 0;
  }

  /** The whole weeks in it. */
  public int weeks() {
    return days / DAYS_A_WEEK;
  }

  @Override
  public int compareTo(CareDuration other) {
    return Integer.compare(days, other.days);
  }

  @Override
  public String toString() {
    return isWeeks() ? "P" + weeks() + "W" : "P" + days + "D";
  }
}
