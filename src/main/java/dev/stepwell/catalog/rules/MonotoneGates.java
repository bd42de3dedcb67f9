package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rule 4: knowing more never locks what was open. In the gate of a care, diagnostic or surgery step
 * indications and confirmations are asked only present, contraindications, red flags and exclusions
 * only absent, and no trial and no elapsed care stands beneath a negation. Within any one gate a
 * finding is asked only one way.
 */
final class MonotoneGates implements Rule {

  private static final int RULE = 4;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      for (Step step : pathway.steps()) {
        step.gate().ifPresent(gate -> check(catalog, pathway, step, gate, report));
      }
    }
  }

  private static void check(Catalog catalog, Pathway pathway, Step step, Gate gate, Report report) {
    List<Leaf> leaves = gate.criterion().leaves().toList();
    checkOneWay(pathway, step, leaves, report);
    boolean monotone =
        switch (step.kind()) {
          case CARE, DIAGNOSTIC, SURGERY -> true;
          case SCREEN, REFERRAL, HANDOVER -> false;
        };
    if (monotone) {
      leaves.forEach(leaf -> checkLeaf(catalog, leaf, Report.at(pathway, step, leaf), report));
    }
  }

  private static void checkLeaf(Catalog catalog, Leaf leaf, String path, Report report) {
    if (leaf.asksForCare() && leaf.beneathNot()) {
      report.add(
          RULE,
          path,
          "trial-beneath-not",
          "No trial, distinct-trials or elapsed-care stands beneath a not here: one more trial"
              + " would lock the step.");
    }
    if (leaf.criterion() instanceof FindingCriterion asked) {
      catalog
          .finding(asked.finding())
          .filter(finding -> finding.kind().opens() != asked.wants(leaf.negated()))
          .ifPresent(
              finding ->
                  report.add(
                      RULE,
                      path,
                      "asked-the-wrong-way",
                      finding.slug()
                          + " is of kind "
                          + finding.kind().term()
                          + ": here it is asked only "
                          + finding.kind().opens().term()
                          + "."));
    }
  }

  private static void checkOneWay(Pathway pathway, Step step, List<Leaf> leaves, Report report) {
    Map<String, Set<Presence>> ways = new TreeMap<>();
    for (Leaf leaf : leaves) {
      if (leaf.criterion() instanceof FindingCriterion asked) {
        ways.computeIfAbsent(asked.finding(), any -> EnumSet.noneOf(Presence.class))
            .add(asked.wants(leaf.negated()));
      }
    }
    ways.forEach(
        (finding, asked) -> {
          if (asked.size() > 1) {
            report.add(
                RULE,
                Report.atGate(pathway, step),
                "asked-both-ways",
                "This gate asks for " + finding + " both present and absent. Ask it one way.");
          }
        });
  }
}
