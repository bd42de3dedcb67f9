package dev.stepwell.pathway;

import java.util.List;

/** The rule for slugs: kebab-case, at most 80 characters. */
public final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  /** Whether the text has the form of a slug: words of a-z and 0-9, with a hyphen between them. */
  public static boolean isSlug(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isLetter && !(c == '-' && inWord)) {
        return false;
      }
      inWord = isLetter;
    }
    return inWord && text.length() <= LONGEST;
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
