package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of rule 7 about hand-overs: each has a gate, and no way of them leads in a circle. */
final class HandoverCircles implements Rule {

  private static final int RULE = 7;

  @Override
  public void check(Catalog catalog, Report report) {
    Set<String> done = new HashSet<>();
    for (Pathway pathway : catalog.pathways()) {
      pathway
          .steps(Activity.Kind.HANDOVER)
          .filter(step -> step.gate().isEmpty())
          .forEach(
              step ->
                  report.add(
                      RULE,
                      Report.at(pathway, step),
                      "hand-over-without-gate",
                      "A hand-over has a gate: the finding that confirms the cause."));
      follow(catalog, pathway, new ArrayList<>(), done, report);
    }
  }

  private static void follow(
      Catalog catalog, Pathway pathway, List<String> way, Set<String> done, Report report) {
    int seen = way.indexOf(pathway.condition());
    if (seen >= 0) {
      List<String> circle = new ArrayList<>(way.subList(seen, way.size()));
      circle.add(pathway.condition());
      report.add(
          RULE,
          Report.at(pathway),
          "hand-over-circle",
          "These pathways hand over in a circle: " + String.join(" -> ", circle) + ".");
      return;
    }
    if (done.contains(pathway.condition())) {
      return;
    }
    way.add(pathway.condition());
    pathway.steps().stream()
        .map(step -> step.activity())
        .filter(Activity.Handover.class::isInstance)
        .map(activity -> ((Activity.Handover) activity).to())
        .flatMap(to -> catalog.pathway(to).stream())
        .forEach(next -> follow(catalog, next, way, done, report));
    way.remove(way.size() - 1);
    done.add(pathway.condition());
  }
}
