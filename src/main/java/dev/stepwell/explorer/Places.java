package dev.stepwell.explorer;

import dev.stepwell.catalog.EntryType;
import java.util.Optional;

/** Where the pages are. */
public final class Places {

  static final String START = "/";
  static final String SEARCH = "/search";
  static final String COMPARE = "/compare";
  static final String CONDITION = "/conditions/{slug}";

  /** The questions of a ladder. */
  public static final String WHERE = "/conditions/{slug}/where";

  static final String TREATMENT = "/treatments/{slug}";

  /** Of every page; browsers are told the charset too. */
  public static final String HTML = "text/html;charset=utf-8";

  private Places() {}

  /** The page of a condition. */
  public static String condition(String slug) {
    return CONDITION.replace("{slug}", slug);
  }

  /** The page of the questions of its ladder. */
  public static String where(String slug) {
    return WHERE.replace("{slug}", slug);
  }

  static String treatment(String slug) {
    return TREATMENT.replace("{slug}", slug);
  }

  /** The page of an entry, if its type has pages; a ladder is on that of its condition. */
  static Optional<String> of(EntryType type, String key) {
    return switch (type) {
      case CONDITION, PATHWAY -> Optional.of(condition(key));
      case TREATMENT -> Optional.of(treatment(key));
      case DIAGNOSTIC, FINDING, RED_FLAG, FAQ, SOURCE -> Optional.empty();
    };
  }
}
