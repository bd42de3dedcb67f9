package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule 10: no injection, block, ablation, infusion or stimulation is ever compulsory, nor through a
 * gate; and a care step of tier 2 or more is optional and gated by a trial. A test is no care.
 */
final class NothingInvasiveCompulsory implements Rule {

  private static final int RULE = 10;
  private static final int INVASIVE_TIER = 2;

  @Override
  public void check(Catalog catalog, Report report) {
    for (Pathway pathway : catalog.pathways()) {
      pathway.steps(Kind.CARE).forEach(step -> checkCare(catalog, pathway, step, report));
      pathway.steps(Kind.SURGERY).forEach(step -> checkSurgery(catalog, pathway, step, report));
    }
  }

  private static void checkCare(Catalog catalog, Pathway pathway, Step step, Report report) {
    String path = Report.at(pathway, step);
    for (String slug : step.activity().treatments()) {
      Optional<Treatment> treatment = catalog.treatment(slug);
      if (treatment.isEmpty()) {
        continue;
      }
      if (treatment.get().kind() == Treatment.Kind.DIAGNOSTIC) {
        report.add(
            RULE,
            path + "/treatments",
            "test-as-treatment",
            slug + " is a test: it stands in a diagnostic step, and no trial of it counts.");
      } else if (step.required() && !treatment.get().mayBeCompulsory()) {
        report.add(
            RULE,
            path + "/required",
            "compulsory-invasive",
            slug + " is never compulsory: make the step optional.");
      }
      boolean gated = step.gate().filter(gate -> gate.criterion().needsTrial()).isPresent();
      if (treatment.get().tier() >= INVASIVE_TIER && !gated) {
        report.add(
            RULE,
            path + "/gate",
            "invasive-without-trial",
            slug + " is of tier " + treatment.get().tier() + ": its gate passes through a trial.");
      }
    }
  }

  private static void checkSurgery(Catalog catalog, Pathway pathway, Step surgery, Report report) {
    Set<Treatment> gentle =
        pathway
            .steps(Kind.CARE)
            .flatMap(step -> step.activity().treatments().stream())
            .flatMap(slug -> catalog.treatment(slug).stream())
            .filter(Treatment::mayBeCompulsory)
            .collect(Collectors.toSet());
    boolean opens =
        surgery
            .gate()
            .map(gate -> BestCase.of(gentle).opens(gate.criterion(), wanted -> true))
            .orElse(true);
    if (!opens) {
      report.add(
          RULE,
          Report.atGate(pathway, surgery),
          "surgery-needs-invasive",
          "With every finding granted, trials of tier 0 and 1 alone open the gate; this one asks"
              + " for more.");
    }
  }
}
