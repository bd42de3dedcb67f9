package dev.stepwell.catalog.rules;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;

/**
 * The part of rule 5 that a catalog can show: a pathway begins with its screen, which nobody skips,
 * and the screen asks for red flags.
 */
final class ScreenFirst implements Rule {

  private static final int RULE = 5;

  @Override
  public void check(Scope scope, Report report) {
    for (Pathway pathway : scope.pathways()) {
      Step first = pathway.steps().get(0);
      boolean screens = first.is(Kind.SCREEN) && first.required() && first.gate().isEmpty();
      if (!screens || pathway.steps(Kind.SCREEN).count() > 1) {
        report.add(
            RULE,
            Report.at(pathway, first),
            "screen-not-first",
            "A pathway begins with one screen, which is required and has no gate.");
      }
      if (pathway.redFlags().isEmpty()) {
        report.add(
            RULE,
            Report.at(pathway) + "/redFlags",
            "no-red-flags",
            "The screen of a pathway asks for at least one red flag.");
      }
    }
  }
}
