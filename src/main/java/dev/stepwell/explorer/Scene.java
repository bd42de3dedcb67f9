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
public record Scene(
    Edition edition, LocalDate today, Optional<LocalDate> asOf, EmergencyNumber emergency) {

  /** The catalog of that release. */
  public Catalog catalog() {
    return edition.catalog();
  }

  /** What is around the page. */
  public Frame frame() {
    return Frame.of(edition, emergency, asOf.isPresent());
  }

  /** A link to another page, for the same day. */
  String link(String path) {
    return asOf.map(day -> path + "?asOf=" + day).orElse(path);
  }
}
