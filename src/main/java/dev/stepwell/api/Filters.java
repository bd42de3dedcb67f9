package dev.stepwell.api;

import dev.stepwell.catalog.Reviewed;
import java.time.LocalDate;
import java.util.Collection;

/** Filters that several lists share. */
final class Filters {

  private Filters() {}

  /** Whether the entry's review is due before the day that the query names, if it names one. */
  static boolean isDue(Query query, Reviewed entry) {
    return query
        .get(ReadParameter.REVIEW_DUE_BEFORE, LocalDate.class)
        .map(entry.nextReviewOn()::isBefore)
        .orElse(true);
  }

  /** Whether every word that the query asks for occurs in the name, or in an alias. */
  static boolean isNamed(Query query, String name, Collection<String> aliases) {
    return query
        .get(ReadParameter.Q, String.class)
        .map(text -> Words.of(text).occurIn(name, aliases))
        .orElse(true);
  }

  /** Whether the value is that of the parameter, if it is given. */
  static boolean is(Query query, ReadParameter parameter, Object value) {
    return query.get(parameter, Object.class).map(value::equals).orElse(true);
  }
}
