package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Step;

/**
 * Rule 9: a surgical step stands only where the source says so of this very condition; it is never
 * inherited by category. A pathway without surgery ends in a referral.
 */
final class SupportedSurgery implements Rule {

  private static final int RULE = 9;

  @Override
  public void check(Catalog catalog, Report report) {
    for (Pathway pathway : catalog.pathways()) {
      pathway.steps(Kind.SURGERY).forEach(step -> check(catalog, pathway, step, report));
      Step last = pathway.steps().get(pathway.steps().size() - 1);
      if (!pathway.hasSurgery() && !last.is(Kind.REFERRAL)) {
        report.add(
            RULE,
            Report.at(pathway, last),
            "no-closing-referral",
            "A pathway without surgery ends in a referral, not in a "
                + last.kind().term()
                + " step.");
      }
    }
  }

  private static void check(Catalog catalog, Pathway pathway, Step step, Report report) {
    for (String treatment : step.activity().treatments()) {
      boolean explicit =
          catalog.condition(pathway.condition()).stream()
              .flatMap(condition -> catalog.links(condition).stream())
              .filter(linked -> linked.treatment().slug().equals(treatment))
              .anyMatch(
                  linked ->
                      linked.link().provenance() == Provenance.EXPLICIT
                          && linked.link().condition().isPresent());
      if (!explicit) {
        report.add(
            RULE,
            Report.at(pathway, step) + "/treatments",
            "surgery-not-supported",
            "No explicit link ties " + treatment + " to " + pathway.condition() + ".");
      }
    }
  }
}
