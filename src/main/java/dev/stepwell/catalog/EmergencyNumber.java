package dev.stepwell.catalog;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number to call in an emergency, of which texts speak whatever the country.
 *
 * @param number as it is dialled; empty where nobody has said which it is
 */
public record EmergencyNumber(Optional<String> number) {

  /** How texts of the catalog speak of it. */
  public static final String PHRASE = "the emergency number";

  /** The same where a sentence begins with it. */
  private static final Pattern SPOKEN_OF = Pattern.compile("[Tt]" + PHRASE.substring(1) + "\\b");

  /** Texts stay as they are. */
  public static final EmergencyNumber UNKNOWN = new EmergencyNumber(Optional.empty());

  /** A text of the catalog, with the number where it speaks of one. */
  public String in(String text) {
    return number
        .map(it -> SPOKEN_OF.matcher(text).replaceAll(Matcher.quoteReplacement(it)))
        .orElse(text);
  }

  /**
   * A catalog in which these red flags name the number, where one is configured. It shares the rest
   * with the other.
   *
   * @param redFlags their slugs; what is no red flag is passed over
   */
  public Catalog in(Catalog catalog, Collection<String> redFlags) {
    Catalog numbered = catalog;
    for (String slug : redFlags) {
      Optional<RedFlag> flag =
          catalog.redFlag(slug).filter(it -> !in(it.action()).equals(it.action()));
      if (flag.isPresent()) {
        numbered = numbered.with(numbered(flag.get()));
      }
    }
    return numbered;
  }

  private RedFlag numbered(RedFlag it) {
    return new RedFlag(
        it.slug(),
        it.name(),
        it.sign(),
        it.urgency(),
        in(it.action()),
        it.question(),
        it.codings(),
        it.sources(),
        it.reviewedOn(),
        it.nextReviewOn());
  }
}
