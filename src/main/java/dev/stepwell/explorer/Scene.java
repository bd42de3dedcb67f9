package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.release.Edition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page is made of.
 *
 * @param edition the release that is shown
 * @param today the day on which it is looked at
 * @param asOf the day that was asked for, if one was
 * @param emergency the number to call
 */
record Scene(
    Edition edition, LocalDate today, Optional<LocalDate> asOf, EmergencyNumber emergency) {

  Catalog catalog() {
    return edition.catalog();
  }

  Frame frame() {
    return Frame.of(edition, emergency, asOf.isPresent());
  }

  /** A link to another page, for the same day. */
  String link(String path) {
    return asOf.map(day -> path + "?asOf=" + day).orElse(path);
  }
}
