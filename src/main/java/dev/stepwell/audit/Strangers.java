package dev.stepwell.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How many attempts of callers whom nobody knows are noted one by one: twenty, and then one in ten
 * seconds. The others are counted, and the next that is noted stands for them too. So nobody fills
 * the table, or the log, without a credential.
 */
@Singleton
class Strangers {

  static final int AT_ONCE = 20;
  static final Duration PERIOD = Duration.ofSeconds(10);

  private final Clock clock;
  private int credit = AT_ONCE;
  private int unnoted;
  private Instant creditedAt;

  Strangers(Clock clock) {
    this.clock = clock;
    this.creditedAt = clock.instant();
  }

  /** For how many attempts this one is to be noted; empty if it is only counted. */
  synchronized OptionalInt next() {
    var now = clock.instant();
    long periods = Math.max(0, Duration.between(creditedAt, now).dividedBy(PERIOD));
    credit = (int) Math.min(AT_ONCE, credit + periods);
    creditedAt = creditedAt.plus(PERIOD.multipliedBy(periods));
    unnoted = unnoted == Integer.MAX_VALUE ? unnoted : unnoted + 1;
    if (credit == 0) {
      return OptionalInt.empty();
    }
    credit--;
    int times = unnoted;
    unnoted = 0;
    return OptionalInt.of(times);
  }
}
