package dev.stepwell.catalog;

import dev.stepwell.pathway.CareDuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one message file: every phrase in which a gate or an evaluation is told. An evaluation fills
 * in dozens of them, so they are taken apart once.
 */
final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<String, Phrase> ALL = all();

  private Phrases() {}

  private static Map<String, Phrase> all() {
    ResourceBundle words = ResourceBundle.getBundle("dev.stepwell.catalog.words", Locale.ROOT);
    Map<String, Phrase> all = new HashMap<>();
    words.keySet().forEach(key -> all.put(key, Phrase.of(words.getString(key))));
    return Map.copyOf(all);
  }

  /**
   * A phrase with places to fill in: each text is followed by the argument with that number, but
   * for the last.
   */
  private record Phrase(List<String> texts, List<Integer> places) {

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

    String with(Object... arguments) {
      StringBuilder told = new StringBuilder(texts.get(0));
      for (int i = 0; i < places.size(); i++) {
        told.append(arguments[places.get(i)]).append(texts.get(i + 1));
      }
      return told.toString();
    }
  }

  /** The phrase under a key, filled in. */
  static String say(String key, Object... arguments) {
    return Objects.requireNonNull(ALL.get(key), key).with(arguments);
  }

  /** Whether there is a phrase under a key. */
  static boolean has(String key) {
    return ALL.containsKey(key);
  }

  /** So many things: numbers with a phrase of their own, such as {@code weeks.1}, have that one. */
  static String count(String things, int number) {
    String own = things + "." + number;
    return say(has(own) ? own : things, number);
  }

  /** So many days, in weeks where they are whole. */
  static String days(int days) {
    boolean weeks = days > 0 && new CareDuration(days).isWeeks();
    return weeks ? count("weeks", new CareDuration(days).weeks()) : count("days", days);
  }

  /** Phrases in a row, with a word before the last. */
  static String join(String word, List<String> phrases) {
    int last = phrases.size() - 1;
    return last < 1
        ? String.join("", phrases)
        : say(word, String.join("; ", phrases.subList(0, last)), phrases.get(last));
  }
}
