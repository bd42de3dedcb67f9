package dev.stepwell.pathway;

import java.util.List;
import java.util.regex.Pattern;

/** The rule for slugs: kebab-case, at most 80 characters. */
public final class Slug {

  private static final int LONGEST = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private Slug() {}

  /** Whether the text has the form of a slug. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /**
   * The same text, once it is known to be a slug.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String require(String text) {
    if (!isSlug(text)) {
      throw new IllegalArgumentException("not a slug in kebab-case: \"" + text + "\"");
    }
    return text;
  }

  /** An unmodifiable copy of the list, once each element is known to be a slug. */
  public static List<String> requireAll(List<String> texts) {
    texts.forEach(Slug::require);
    return List.copyOf(texts);
  }
}
