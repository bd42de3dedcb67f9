package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule 8: a vascular condition, above all DVT and PAD, has no pain ladder. It leads to an urgent or
 * same-day referral, and names the treatments that are forbidden there. What a pathway forbids
 * stands on none of its steps.
 */
final class VascularConditions implements Rule {

  private static final int RULE = 8;

  private static final int INVASIVE_TIER = 2;

  /** These stay what they are, whatever category an editor gives them. */
  static final Set<String> NO_PAIN_LADDER =
      Set.of("deep-vein-thrombosis", "peripheral-artery-disease");

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      checkForbidden(catalog, pathway, report);
      catalog
          .condition(pathway.condition())
          .filter(VascularConditions::hasNoPainLadder)
          .ifPresent(condition -> check(catalog, condition, pathway, report));
    }
  }

  private static boolean hasNoPainLadder(Condition condition) {
    return condition.category() == Category.VASCULAR || NO_PAIN_LADDER.contains(condition.slug());
  }

  private static void check(Catalog catalog, Condition condition, Pathway pathway, Report report) {
    if (!condition.urgency().isRedFlag()) {
      report.add(
          RULE,
          "/conditions/" + condition.slug() + "/urgency",
          "vascular-not-urgent",
          "A vascular condition is emergency, same-day or urgent-referral, not "
              + condition.urgency().term()
              + ".");
    }
    pathway.steps().stream()
        .filter(step -> isOfALadder(catalog, step))
        .forEach(
            step ->
                report.add(
                    RULE,
                    Report.at(pathway, step),
                    "vascular-ladder",
                    "A vascular condition has no pain ladder: no care, no surgery, and no hand-over"
                        + " to a pathway that has them."));
    if (pathway.steps(Kind.REFERRAL).noneMatch(Step::required)) {
      report.add(
          RULE,
          Report.at(pathway),
          "vascular-without-referral",
          "A vascular condition has a required referral.");
    }
    Set<String> forbidden = forbidden(catalog, pathway);
    catalog.treatments().stream()
        .filter(treatment -> treatment.tier() >= INVASIVE_TIER)
        .filter(treatment -> !forbidden.contains(treatment.identity()))
        .forEach(
            treatment ->
                report.add(
                    RULE,
                    Report.at(pathway) + "/forbidden",
                    "vascular-does-not-forbid",
                    "A vascular condition forbids every treatment of tier 2 or more: "
                        + treatment.slug()
                        + " is missing."));
  }

  private static boolean isOfALadder(Catalog catalog, Step step) {
    return switch (step.kind()) {
      case CARE, SURGERY -> true;
      case HANDOVER ->
          catalog
              .condition(((Activity.Handover) step.activity()).to())
              .filter(to -> !hasNoPainLadder(to))
              .isPresent();
      case SCREEN, DIAGNOSTIC, REFERRAL -> false;
    };
  }

  private static void checkForbidden(Catalog catalog, Pathway pathway, Report report) {
    Set<String> forbidden = forbidden(catalog, pathway);
    for (Step step : pathway.steps()) {
      step.activity().treatments().stream()
          .filter(treatment -> forbidden.contains(identity(catalog, treatment)))
          .forEach(
              treatment ->
                  report.add(
                      RULE,
                      Report.at(pathway, step) + "/treatments",
                      "forbidden-on-ladder",
                      treatment + " is forbidden in this pathway, and stands on it."));
    }
  }

  /** What is forbidden, under any of its names. */
  private static Set<String> forbidden(Catalog catalog, Pathway pathway) {
    return pathway.forbidden().stream()
        .map(it -> identity(catalog, it.treatment()))
        .collect(Collectors.toSet());
  }

  private static String identity(Catalog catalog, String treatment) {
    return catalog.treatment(treatment).map(Treatment::identity).orElse(treatment);
  }
}
