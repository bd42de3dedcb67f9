package dev.stepwell.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An element of a list that a client weights (RFC 9110, 12.4.2).
 *
 * @param value in lower case, without parameters
 * @param quality from 0, not wanted, to 1
 */
public record Weighted(String value, double quality) {

  /**
   * The elements of such a list.
   *
   * @param unreadable the quality of what has one that is no number from 0 to 1
   */
  public static List<Weighted> list(String header, double unreadable) {
    return Stream.of(header.toLowerCase(Locale.ROOT).split(","))
        .map(element -> element.split(";"))
        .filter(parts -> parts.length > 0 && !parts[0].isBlank())
        .map(parts -> new Weighted(parts[0].strip(), quality(parts, unreadable)))
        .toList();
  }

  private static double quality(String[] parts, double unreadable) {
    return Stream.of(parts)
        .skip(1)
        .map(String::strip)
        .filter(it -> it.startsWith("q="))
        .findFirst()
        .map(it -> number(it.substring(2), unreadable))
        .orElse(1.0);
  }

  private static double number(String text, double unreadable) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= 1 ? number : unreadable;
    } catch (NumberFormatException e) {
      return unreadable;
    }
  }
}
