package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The part of rule 7 about hand-overs: each has a gate, and no way of them leads in a circle. */
final class HandoverCircles implements Rule {

  private static final int RULE = 7;

  @Override
  public void check(Scope scope, Report report) {
    for (Pathway pathway : scope.pathways()) {
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
    }
    // A circle that is new leads through a pathway of the scope. Where it is told depends on all.
    Catalog catalog = scope.catalog();
    if (scope.pathways().stream().anyMatch(pathway -> leadsBack(catalog, pathway))) {
      Set<String> done = new HashSet<>();
      catalog
          .pathways()
          .forEach(pathway -> follow(catalog, pathway, new ArrayList<>(), done, report));
    }
  }

  private static boolean leadsBack(Catalog catalog, Pathway pathway) {
    Set<String> seen = new HashSet<>();
    Deque<Pathway> open = new ArrayDeque<>(List.of(pathway));
    while (!open.isEmpty()) {
      for (Pathway next : nextOf(catalog, open.remove()).toList()) {
        if (next.condition().equals(pathway.condition())) {
          return true;
        }
        if (seen.add(next.condition())) {
          open.add(next);
        }
      }
    }
    return false;
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
    nextOf(catalog, pathway).forEach(next -> follow(catalog, next, way, done, report));
    way.remove(way.size() - 1);
    done.add(pathway.condition());
  }

  private static Stream<Pathway> nextOf(Catalog catalog, Pathway pathway) {
    return pathway.steps().stream()
        .map(step -> step.activity())
        .filter(Activity.Handover.class::isInstance)
        .map(activity -> ((Activity.Handover) activity).to())
        .flatMap(to -> catalog.pathway(to).stream());
  }
}
