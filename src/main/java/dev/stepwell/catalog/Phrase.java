package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase with places to fill in, taken apart once.
 *
 * @param texts each is followed by an argument, but for the last
 * @param places the number of that argument
 */
record Phrase(List<String> texts, List<Integer> places) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  static Phrase of(String pattern) {
    List<String> texts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    int end = 0;
    while (place.find()) {
      texts.add(pattern.substring(end, place.start()));
      places.add(Integer.valueOf(place.group(1)));
      end = place.end();
    }
    texts.add(pattern.substring(end));
    return new Phrase(List.copyOf(texts), List.copyOf(places));
  }

  /** Whether it has no place to fill in. */
  boolean isWhole() {
    return places.isEmpty();
  }

  /** The phrase, filled in. */
  String with(Object... arguments) {
    if (isWhole()) {
      return texts.get(0);
    }
    StringBuilder told = new StringBuilder(texts.get(0));
    for (int i = 0; i < places.size(); i++) {
      told.append(arguments[places.get(i)]).append(texts.get(i + 1));
    }
    return told.toString();
  }
}
