package dev.stepwell.pathway;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kebab-case names of terms, each made once. */
final class Terms {

  private static final Map<Term, String> NAMES = new ConcurrentHashMap<>();

  private Terms() {}

  static String of(Term term) {
    String known = NAMES.get(term);
    return known == null ? NAMES.computeIfAbsent(term, Terms::make) : known;
  }

  private static String make(Term term) {
    return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
