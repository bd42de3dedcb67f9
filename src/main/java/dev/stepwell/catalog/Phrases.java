package dev.stepwell.catalog;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Term;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The one message file: every phrase in which a gate or an evaluation is told. */
final class Phrases {

  private static final Map<String, Phrase> ALL = all();

  private static final Count WEEKS = Count.of("weeks");
  private static final Count DAYS = Count.of("days");
  private static final Count TREATMENTS = Count.of("treatments");

  private Phrases() {}

  private static Map<String, Phrase> all() {
    ResourceBundle words = ResourceBundle.getBundle("dev.stepwell.catalog.words", Locale.ROOT);
    Map<String, Phrase> all = new HashMap<>();
    words.keySet().forEach(key -> all.put(key, Phrase.of(words.getString(key))));
    return Map.copyOf(all);
  }

  /**
   * How things are counted.
   *
   * @param any for a number
   * @param own for numbers with a phrase of their own, such as {@code weeks.1}
   */
  private record Count(Phrase any, Map<Integer, Phrase> own) {

    static Count of(String things) {
      Map<Integer, Phrase> own = new HashMap<>();
      String prefix = things + ".";
      ALL.forEach(
          (key, phrase) -> {
            if (key.startsWith(prefix)) {
              own.put(Integer.valueOf(key.substring(prefix.length())), phrase);
            }
          });
      return new Count(phrase(things), Map.copyOf(own));
    }

    String say(int number) {
      return own.getOrDefault(number, any).with(number);
    }
  }

  /** The phrase under a key, filled in. */
  static String say(String key, Object... arguments) {
    return phrase(key).with(arguments);
  }

  /** The phrase under a key. */
  static Phrase phrase(String key) {
    return Objects.requireNonNull(ALL.get(key), key);
  }

  /** The phrases of all terms of a type, each of which has a key of its own. */
  static <T extends Enum<T> & Term> Map<T, Phrase> phrases(Class<T> type, Function<T, String> key) {
    Map<T, Phrase> phrases = new EnumMap<>(type);
    for (T term : type.getEnumConstants()) {
      phrases.put(term, phrase(key.apply(term)));
    }
    return phrases;
  }

  /** Whether there is a phrase under a key. */
  static boolean has(String key) {
    return ALL.containsKey(key);
  }

  /** So many days, in weeks where they are whole. */
  static String days(int days) {
    boolean weeks = days > 0 && new CareDuration(days).isWeeks();
    return weeks ? WEEKS.say(new CareDuration(days).weeks()) : DAYS.say(days);
  }

  /** So many different treatments. */
  static String treatments(int number) {
    return TREATMENTS.say(number);
  }

  /** Phrases in a row, with a word before the last. */
  static String join(String word, List<String> phrases) {
    int last = phrases.size() - 1;
    return last < 1
        ? String.join("", phrases)
        : say(word, String.join("; ", phrases.subList(0, last)), phrases.get(last));
  }
}
