package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.Optional;

/**
 * Rule 10: no injection, block, ablation, infusion or stimulation is ever compulsory, and no
 * surgery; and a care step of tier 2 or more is optional and gated by a trial. A test is no care.
 * That nothing of it is compulsory through a gate is {@link GentleWay}.
 */
final class NothingInvasiveCompulsory implements Rule {

  private static final int RULE = 10;
  private static final int INVASIVE_TIER = 2;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      pathway.steps(Kind.CARE).forEach(step -> checkCare(catalog, pathway, step, report));
      pathway.steps(Kind.SURGERY).forEach(step -> checkSurgery(pathway, step, report));
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

  private static void checkSurgery(Pathway pathway, Step surgery, Report report) {
    if (surgery.required()) {
      report.add(
          RULE,
          Report.at(pathway, surgery) + "/required",
          "compulsory-surgery",
          "Surgery is never compulsory: make the step optional.");
    }
  }
}
