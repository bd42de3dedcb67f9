package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.platform.Settings;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The number to call in an emergency, as it is configured. */
@Singleton
class Emergency {

  /** How texts of the catalog speak of it, whatever the country. */
  static final String PHRASE = "the emergency number";

  private final Optional<String> number;

  Emergency(Settings.Explorer settings) {
    this.number = settings.emergencyNumber();
  }

  /** The number, if one is configured. */
  Optional<String> number() {
    return number;
  }

  /** A text of the catalog, with the number where it speaks of one. */
  String in(String text) {
    return number.map(it -> text.replace(PHRASE, it)).orElse(text);
  }

  /** A catalog whose red flags name the number, where one is configured. */
  Catalog in(Catalog catalog) {
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
