package dev.stepwell.explorer;

import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Recall;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is around every page.
 *
 * @param assets where style and scripts are
 * @param number the number to call in an emergency, if one is configured
 * @param release the number of the release that is shown
 * @param publishedOn when it was published
 * @param recalled why it should not be relied on any more, if that is so
 * @param past whether it was chosen by a day, and is not simply the current one
 */
public record Frame(
    Assets.Places assets,
    Optional<String> number,
    int release,
    String publishedOn,
    Optional<String> recalled,
    boolean past) {

  static Frame of(Edition edition, EmergencyNumber emergency, boolean past) {
    return new Frame(
        Assets.places(),
        emergency.number(),
        edition.release().number(),
        Words.day(LocalDate.ofInstant(edition.release().publishedAt(), ZoneOffset.UTC)),
        edition.release().recall().map(Recall::reason),
        past);
  }
}
