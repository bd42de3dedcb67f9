package dev.stepwell.explorer;

import dev.stepwell.pathway.Term;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words that the pages add to those of the catalog. They stand in one file. */
public final class Words {

  private static final ResourceBundle ALL =
      ResourceBundle.getBundle("dev.stepwell.explorer.words", Locale.ROOT);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Words() {}

  /** What stands under a key. */
  public static String say(String key) {
    return ALL.getString(key);
  }

  /** What stands under a key, if anything. */
  public static Optional<String> find(String key) {
    return ALL.containsKey(key) ? Optional.of(ALL.getString(key)) : Optional.empty();
  }

  /**
   * A term in words.
   *
   * @param kind of what it is a term, such as {@code status}
   */
  public static String of(String kind, Term term) {
    return say(kind + "." + term.term());
  }

  /** A day as it is written in English, whatever the country. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}
