package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;

/** One rule, or a part of one. */
@FunctionalInterface
interface Rule {

  /** Reports every place of the catalog in which the rule is broken. */
  void check(Catalog catalog, Report report);
}
