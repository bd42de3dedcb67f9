package dev.stepwell.catalog;

import java.util.Optional;

/**
 * The number to call in an emergency, of which texts speak whatever the country.
 *
 * @param number as it is dialled; empty where nobody has said which it is
 */
public record EmergencyNumber(Optional<String> number) {

  /** How texts of the catalog speak of it. */
  public static final String PHRASE = "the emergency number";

  /** Texts stay as they are. */
  public static final EmergencyNumber UNKNOWN = new EmergencyNumber(Optional.empty());

  /** A text of the catalog, with the number where it speaks of one. */
  public String in(String text) {
    return number.map(it -> text.replace(PHRASE, it)).orElse(text);
  }

  /** A catalog whose red flags name the number, where one is configured. */
  public Catalog in(Catalog catalog) {
    if (number.isEmpty()) {
      return catalog;
    }
    Catalog numbered = catalog;
    for (RedFlag it : catalog.redFlags()) {
      numbered =
          numbered.with(
              new RedFlag(
                  it.slug(),
                  it.name(),
                  it.sign(),
                  it.urgency(),
                  in(it.action()),
                  it.question(),
                  it.codings(),
                  it.sources(),
                  it.reviewedOn(),
                  it.nextReviewOn()));
    }
    return numbered;
  }
}
