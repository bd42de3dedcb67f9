package dev.stepwell.search;

/**
 * What is sought, as it was typed. No character of it is an operator.
 *
 * @param text at most {@link #LONGEST} characters, with a letter or a digit
 */
public record SearchText(String text) {

  /** Characters at most. */
  public static final int LONGEST = 200;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException saying what it may be
   */
  public SearchText {
    if (text.length() > LONGEST || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "q is what is sought: 1 to "
              + LONGEST
              + " characters, and a letter or a digit among them.");
    }
  }
}
