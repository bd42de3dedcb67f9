package dev.stepwell.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock: whoever needs the time injects {@link Clock}, so that tests can set it. */
final class SystemClock {

  @Produces
  @Singleton
  static Clock utc() {
    return Clock.systemUTC();
  }
}
