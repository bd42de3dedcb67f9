package dev.stepwell.explorer.editors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time, for people. */
final class Moment {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Moment() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
