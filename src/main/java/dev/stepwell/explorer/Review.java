package dev.stepwell.explorer;

import java.time.LocalDate;

/**
 * When an entry was looked through.
 *
 * @param on the last time
 * @param next when the next time is due
 * @param isOverdue whether that day has passed
 */
record Review(String on, String next, boolean isOverdue) {

  static Review of(LocalDate on, LocalDate next, LocalDate today) {
    return new Review(Words.day(on), Words.day(next), next.isBefore(today));
  }
}
