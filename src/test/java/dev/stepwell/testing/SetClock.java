package dev.stepwell.testing;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test sets it. A test profile puts it in the place of ours. */
@Alternative
@Singleton
public class SetClock extends Clock {

  /** Where it stands at the start of the application. */
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private volatile Instant now = NOON;

  /** Sets it, forwards or back. */
  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the service knows UTC alone");
  }
}
