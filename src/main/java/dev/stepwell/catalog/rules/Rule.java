package dev.stepwell.catalog.rules;

/** One rule, or a part of one. */
@FunctionalInterface
interface Rule {

  /** Reports every place within the scope in which the rule is broken. */
  void check(Scope scope, Report report);
}
