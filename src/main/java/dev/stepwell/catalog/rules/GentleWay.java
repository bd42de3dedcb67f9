package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of rule 10 about gates: trials of tier 0 and 1 alone, and the findings of the steps that
 * they open, open the gate of every required care and diagnostic step and of every surgical step.
 * Else a treatment that nobody must have would be compulsory after all.
 */
final class GentleWay implements Rule {

  private static final int RULE = 10;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    scope.pathways().forEach(pathway -> new Walk(catalog, pathway).check(report));
  }

  /** One walk through a pathway on which nothing invasive is tried. */
  private static final class Walk {
    private final Catalog catalog;
    private final Pathway pathway;
    private final Set<Treatment> gentle = new HashSet<>();
    private final Set<Treatment> anything = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** What only steps establish that ask for something invasive. */
    private final Set<String> outOfReach = new HashSet<>();

    Walk(Catalog catalog, Pathway pathway) {
      this.catalog = catalog;
      this.pathway = pathway;
    }

    void check(Report report) {
      for (Step step : pathway.steps()) {
        boolean asksForMore = step.gate().filter(gate -> asksForMore(gate.criterion())).isPresent();
        List<Treatment> treatments =
            step.activity().treatments().stream()
                .flatMap(slug -> catalog.treatment(slug).stream())
                .toList();
        anything.addAll(treatments);
        if (asksForMore) {
          outOfReach.addAll(pathway.establishedBy(step));
          outOfReach.removeAll(known);
          report(step, report);
        } else {
          treatments.stream().filter(Treatment::mayBeCompulsory).forEach(gentle::add);
          known.addAll(pathway.establishedBy(step));
          outOfReach.removeAll(known);
        }
      }
    }

    /** Whether it opens, but never on this walk. */
    private boolean asksForMore(Criterion criterion) {
      return Stream.of(gentle, Set.<Treatment>of())
              .noneMatch(tried -> BestCase.of(catalog, tried).opens(criterion, this::granted))
          && BestCase.of(catalog, anything).opens(criterion, leaf -> true);
    }

    /** A contraindication can be told at any time, whatever step asks for it. */
    private boolean granted(Criterion.Leaf leaf) {
      String finding = ((FindingCriterion) leaf.criterion()).finding();
      return !outOfReach.contains(finding)
          || catalog
              .finding(finding)
              .map(Finding::kind)
              .filter(FindingKind.CONTRAINDICATION::equals)
              .isPresent();
    }

    private void report(Step step, Report report) {
      if (step.is(Kind.SURGERY)) {
        report.add(
            RULE,
            Report.atGate(pathway, step),
            "surgery-needs-invasive",
            "Trials of tier 0 and 1, and findings of steps that they open, open the gate of"
                + " surgery; this one asks for more.");
      } else if (step.required() && (step.is(Kind.CARE) || step.is(Kind.DIAGNOSTIC))) {
        report.add(
            RULE,
            Report.atGate(pathway, step),
            "required-step-needs-invasive",
            "Required steps after this one wait for it: trials of tier 0 and 1, and findings of"
                + " steps that they open, open its gate. This one asks for more.");
      }
    }
  }
}
