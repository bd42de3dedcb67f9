package dev.stepwell.pathway;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kebab-case names of terms, each made once. */
final class Terms {

  private static final Map<Term, String> NAMES = new ConcurrentHashMap<>();

  private Terms() {}

  static String of(Term term) {
    return NAMES.computeIfAbsent(term, it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
