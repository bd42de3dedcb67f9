package dev.stepwell.explorer;

import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.platform.Settings;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes what pages are made of. */
@Singleton
public class Scenes {

  private final Editions editions;
  private final EmergencyNumber emergency;
  private final Clock clock;

  Scenes(Editions editions, Settings settings, Clock clock) {
    this.editions = editions;
    this.emergency = new EmergencyNumber(settings.emergencyNumber());
    this.clock = clock;
  }

  /** The current release, as it is at this moment: what is published makes another. */
  public Scene now() {
    return of(editions.current(), Optional.empty());
  }

  /** An edition, and the day for which it was asked for, if it was. */
  Scene of(Edition edition, Optional<LocalDate> asOf) {
    return new Scene(edition, today(), asOf, emergency);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
