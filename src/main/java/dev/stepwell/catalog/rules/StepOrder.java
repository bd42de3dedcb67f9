package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Step;

/**
 * Rule 1: no step follows a surgical step, except referrals, and the stage never falls back from
 * surgical. Surgery stands in surgical steps and nowhere else.
 */
final class StepOrder implements Rule {

  private static final int RULE = 1;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      boolean afterSurgery = false;
      boolean surgicalStage = false;
      for (Step step : pathway.steps()) {
        String path = Report.at(pathway, step);
        if (afterSurgery && !step.is(Kind.REFERRAL)) {
          report.add(
              RULE,
              path,
              "step-after-surgery",
              "Only a referral may follow a surgical step. Move this "
                  + step.kind().term()
                  + " step before it.");
        }
        if (surgicalStage && step.stage() != Stage.SURGICAL) {
          report.add(
              RULE,
              path + "/stage",
              "stage-falls-back",
              "The stage never falls back from surgical to " + step.stage().term() + ".");
        }
        if (step.is(Kind.SURGERY) && step.stage() != Stage.SURGICAL) {
          report.add(
              RULE, path + "/stage", "surgery-not-surgical", "A surgical step has stage surgical.");
        }
        checkTreatments(catalog, step, path, report);
        afterSurgery |= step.is(Kind.SURGERY);
        surgicalStage |= step.stage() == Stage.SURGICAL;
      }
    }
  }

  private static void checkTreatments(Catalog catalog, Step step, String path, Report report) {
    for (String slug : step.activity().treatments()) {
      boolean surgical =
          catalog.treatment(slug).map(Treatment::surgical).orElse(step.is(Kind.SURGERY));
      if (surgical != step.is(Kind.SURGERY)) {
        report.add(
            RULE,
            path + "/treatments",
            surgical ? "surgery-outside-surgical-step" : "surgical-step-without-surgery",
            surgical
                ? slug + " is surgery: it stands only in a step of kind surgery."
                : slug + " is no surgery: a step of kind surgery holds only surgery.");
      }
    }
  }
}
