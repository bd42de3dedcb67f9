package dev.stepwell.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of a list that a client weights (RFC 9110, 12.4.2).
 *
 * @param value in lower case, without parameters
 * @param quality from 0, not wanted, to 1
 */
public record Weighted(String value, double quality) {

  /** As people write it: RFC 9110 has at most three digits behind the point. */
  private static final Pattern NUMBER = Pattern.compile("0(\\.\\d*)?|\\.\\d+|1(\\.0*)?");

  /**
   * The elements of such a list.
   *
   * @param unreadable the quality of what has one that is no number from 0 to 1
   */
  public static List<Weighted> list(String header, double unreadable) {
    return Stream.of(header.toLowerCase(Locale.ROOT).split(","))
        .map(element -> element(element, unreadable))
        .filter(element -> !element.value().isEmpty())
        .toList();
  }

  private static Weighted element(String element, double unreadable) {
    int parameters = element.indexOf(';');
    return parameters < 0
        ? new Weighted(element.strip(), 1)
        : new Weighted(
            element.substring(0, parameters).strip(),
            quality(element.substring(parameters + 1), unreadable));
  }

  private static double quality(String parameters, double unreadable) {
    for (String parameter : parameters.split(";", -1)) {
      int equals = parameter.indexOf('=');
      if (equals >= 0 && parameter.substring(0, equals).strip().equals("q")) {
        return number(parameter.substring(equals + 1).strip(), unreadable);
      }
    }
    return 1;
  }

  private static double number(String text, double unreadable) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : unreadable;
  }
}
