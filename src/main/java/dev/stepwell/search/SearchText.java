package dev.stepwell.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What is sought, as it was typed, but for marks upon letters and characters that nobody sees: they
 * would tear words apart, however they are written. No character of it is an operator.
 *
 * @param text at most {@link #LONGEST} characters, with a letter or a digit
 */
public record SearchText(String text) {

  /** Characters at most. */
  public static final int LONGEST = 200;

  private static final Pattern MARKS_AND_UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException saying what it may be
   */
  public SearchText {
    if (text.codePointCount(0, text.length()) > LONGEST
        || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "q is what is sought: 1 to "
              + LONGEST
              + " characters, and a letter or a digit among them.");
    }
    text = Normalizer.normalize(bare(text), Normalizer.Form.NFC);
  }

  private static String bare(String text) {
    return MARKS_AND_UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
