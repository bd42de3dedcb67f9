package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of rule 7 about gates: some history makes every step available, and every finding in a
 * gate is established by an earlier step, or is a contraindication or a red flag; every trial in a
 * gate is of what an earlier step offers.
 */
final class Reachability implements Rule {

  private static final int RULE = 7;

  /** Up to so many treatments every combination of trials is looked at. */
  private static final int ENUMERABLE = 12;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      for (Step step : pathway.steps()) {
        checkClosable(pathway, step, report);
        step.gate()
            .ifPresent(
                gate -> {
                  checkEstablished(catalog, pathway, step, gate.criterion(), report);
                  checkOffered(catalog, pathway, step, gate.criterion(), report);
                  checkCountable(Report.atGate(pathway, step), gate.criterion(), report);
                  checkAttainable(catalog, pathway, step, gate.criterion(), report);
                });
      }
    }
  }

  /**
   * A required step that nothing completes stays open, and what follows it waits for ever: a test,
   * or a gated referral, that establishes nothing, and a hand-over. (A referral that establishes
   * nothing and has no gate is the end of the ladder, and never open.)
   */
  private static void checkClosable(Pathway pathway, Step step, Report report) {
    boolean open =
        switch (step.kind()) {
          case DIAGNOSTIC -> step.activity().establishes().isEmpty();
          case REFERRAL -> step.activity().establishes().isEmpty() && step.gate().isPresent();
          case HANDOVER -> true;
          case SCREEN, CARE, SURGERY -> false;
        };
    if (step.required() && open) {
      report.add(
          RULE,
          Report.at(pathway, step) + "/required",
          "never-completed",
          "Nothing completes this "
              + step.kind().term()
              + " step, so no required step after it is ever reached: make it optional, or name the"
              + " findings that it establishes.");
    }
  }

  private static void checkEstablished(
      Catalog catalog, Pathway pathway, Step step, Criterion criterion, Report report) {
    Set<String> established =
        pathway.before(step).stream()
            .flatMap(before -> pathway.establishedBy(before).stream())
            .collect(Collectors.toSet());
    criterion
        .leaves()
        .filter(leaf -> leaf.criterion() instanceof FindingCriterion)
        .forEach(
            leaf -> {
              String slug = ((FindingCriterion) leaf.criterion()).finding();
              // That a finding exists at all is another part of the rule.
              boolean needed =
                  catalog
                      .finding(slug)
                      .map(Finding::kind)
                      .filter(
                          kind ->
                              kind != FindingKind.CONTRAINDICATION && kind != FindingKind.RED_FLAG)
                      .isPresent();
              if (needed && !established.contains(slug)) {
                report.add(
                    RULE,
                    Report.at(pathway, step, leaf),
                    "finding-not-established",
                    "No step before this one establishes " + slug + ".");
              }
            });
  }

  /** A trial of what comes later, of a test, or of what is tried elsewhere opens nothing here. */
  private static void checkOffered(
      Catalog catalog, Pathway pathway, Step step, Criterion criterion, Report report) {
    Set<String> offered =
        pathway.before(step).stream()
            .filter(before -> before.is(Kind.CARE) || before.is(Kind.SURGERY))
            .flatMap(before -> before.activity().treatments().stream())
            .flatMap(slug -> catalog.treatment(slug).stream())
            .map(Treatment::identity)
            .collect(Collectors.toSet());
    criterion
        .leaves()
        .filter(leaf -> leaf.criterion() instanceof TrialCriterion)
        .forEach(
            leaf -> {
              TrialCriterion trial = (TrialCriterion) leaf.criterion();
              boolean isElsewhere =
                  Stream.concat(
                          trial.group().filter(it -> !catalog.group(it).isEmpty()).stream(),
                          trial.treatment().flatMap(catalog::treatment).stream()
                              .map(Treatment::identity))
                      .anyMatch(identity -> !offered.contains(identity));
              if (isElsewhere) {
                report.add(
                    RULE,
                    Report.at(pathway, step, leaf),
                    "trial-not-offered",
                    "No step before this one offers "
                        + trial.treatment().or(trial::group).orElseThrow()
                        + ".");
              }
            });
  }

  /** More than there are is never met; beneath a not it would be met by nothing at all. */
  private static void checkCountable(String path, Criterion criterion, Report report) {
    List<Criterion> of = criterion.of();
    if (criterion instanceof AtLeast atLeast && atLeast.minimum() > of.size()) {
      report.add(
          RULE,
          path,
          "at-least-out-of-reach",
          "At least " + atLeast.minimum() + " of " + of.size() + " criteria can never be met.");
    }
    for (int i = 0; i < of.size(); i++) {
      checkCountable(path + "/of/" + i, of.get(i), report);
    }
  }

  private static void checkAttainable(
      Catalog catalog, Pathway pathway, Step step, Criterion criterion, Report report) {
    List<Treatment> earlier =
        pathway.before(step).stream()
            .filter(before -> before.is(Kind.CARE))
            .flatMap(before -> before.activity().treatments().stream())
            .flatMap(slug -> catalog.treatment(slug).stream())
            .distinct()
            .toList();
    boolean reachable =
        combinations(earlier)
            .anyMatch(
                tried ->
                    BestCase.of(catalog, tried)
                        .opens(criterion, leaf -> attainable(catalog, step, leaf)));
    if (!reachable) {
      report.add(
          RULE,
          Report.atGate(pathway, step),
          "unreachable-step",
          "No history opens this gate. It asks for treatments that no earlier care step offers, or"
              + " for findings with which the step stays locked.");
    }
  }

  private static Stream<List<Treatment>> combinations(List<Treatment> treatments) {
    if (treatments.size() > ENUMERABLE) {
      return Stream.of(treatments, List.of());
    }
    return IntStream.range(0, 1 << treatments.size())
        .mapToObj(
            bits ->
                IntStream.range(0, treatments.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(treatments::get)
                    .toList());
  }

  /** Whether the finding can be as the leaf wants it while the step is open. */
  private static boolean attainable(Catalog catalog, Step step, Leaf leaf) {
    FindingCriterion asked = (FindingCriterion) leaf.criterion();
    Optional<FindingKind> kind = catalog.finding(asked.finding()).map(Finding::kind);
    if (kind.isEmpty() || asked.wants(leaf.negated()) == Presence.ABSENT) {
      return true;
    }
    return switch (kind.get()) {
      case INDICATION, CONTRAINDICATION, CONFIRMATION -> true;
      case EXCLUSION -> false;
      case RED_FLAG ->
          step.is(Kind.REFERRAL)
              && catalog
                  .redFlag(asked.finding())
                  .map(RedFlag::urgency)
                  .filter(urgency -> urgency != Urgency.EMERGENCY)
                  .isPresent();
    };
  }
}
