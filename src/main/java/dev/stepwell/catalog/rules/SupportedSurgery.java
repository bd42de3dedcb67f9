package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.Link;
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
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      pathway.steps(Kind.SURGERY).forEach(step -> check(catalog, pathway, step, report));
      Step last = pathway.steps().get(pathway.steps().size() - 1);
      boolean closes = last.is(Kind.REFERRAL) && last.required() && last.gate().isEmpty();
      if (!pathway.hasSurgery() && !closes) {
        report.add(
            RULE,
            Report.at(pathway, last),
            "no-closing-referral",
            "A pathway without surgery ends in a required referral without a gate, so that nobody"
                + " is left without a next step.");
      }
    }
  }

  private static void check(Catalog catalog, Pathway pathway, Step step, Report report) {
    for (String treatment : step.activity().treatments()) {
      boolean explicit =
          catalog.condition(pathway.condition()).stream()
              .flatMap(condition -> catalog.links(condition).stream())
              .filter(linked -> linked.treatment().slug().equals(treatment))
              .anyMatch(linked -> supports(linked.link()));
      if (!explicit) {
        report.add(
            RULE,
            Report.at(pathway, step) + "/treatments",
            "surgery-not-supported",
            "No explicit link, with a source and evidence that is not against it, ties "
                + treatment
                + " to "
                + pathway.condition()
                + ".");
      }
    }
  }

  private static boolean supports(Link link) {
    return link.provenance() == Provenance.EXPLICIT
        && link.condition().isPresent()
        && !link.sources().isEmpty()
        && link.evidence().grade() != Evidence.Grade.NOT_SUPPORTED;
  }
}
