package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Condition;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Forbidden;
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

  /** These stay what they are, whatever category an editor gives them. */
  private static final Set<String> NO_PAIN_LADDER =
      Set.of("deep-vein-thrombosis", "peripheral-artery-disease");

  @Override
  public void check(Catalog catalog, Report report) {
    for (Pathway pathway : catalog.pathways()) {
      checkForbidden(pathway, report);
      catalog
          .condition(pathway.condition())
          .filter(VascularConditions::hasNoPainLadder)
          .ifPresent(condition -> check(condition, pathway, report));
    }
  }

  private static boolean hasNoPainLadder(Condition condition) {
    return condition.category() == Category.VASCULAR || NO_PAIN_LADDER.contains(condition.slug());
  }

  private static void check(Condition condition, Pathway pathway, Report report) {
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
        .filter(step -> !step.activity().treatments().isEmpty())
        .forEach(
            step ->
                report.add(
                    RULE,
                    Report.at(pathway, step),
                    "vascular-ladder",
                    "A vascular condition has no pain ladder: no care and no surgery, only the"
                        + " screen and referrals."));
    if (pathway.steps(Kind.REFERRAL).noneMatch(Step::required)) {
      report.add(
          RULE,
          Report.at(pathway),
          "vascular-without-referral",
          "A vascular condition has a required referral.");
    }
    if (pathway.forbidden().isEmpty()) {
      report.add(
          RULE,
          Report.at(pathway) + "/forbidden",
          "vascular-forbids-nothing",
          "A vascular condition names the treatments that are forbidden there.");
    }
  }

  private static void checkForbidden(Pathway pathway, Report report) {
    Set<String> forbidden =
        pathway.forbidden().stream().map(Forbidden::treatment).collect(Collectors.toSet());
    for (Step step : pathway.steps()) {
      step.activity().treatments().stream()
          .filter(forbidden::contains)
          .forEach(
              treatment ->
                  report.add(
                      RULE,
                      Report.at(pathway, step) + "/treatments",
                      "forbidden-on-ladder",
                      treatment + " is forbidden in this pathway, and stands on it."));
    }
  }
}
