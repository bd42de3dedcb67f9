package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.AnyOf;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of rule 2 about required care: the top all-of of a surgical gate holds a trial of every
 * required care step before it, with no other minimum than the step's. Where one of several
 * treatments is enough for the step, an any-of over their trials is asked, or their group.
 */
final class RequiredTrials {

  private static final int RULE = 2;

  private final Catalog catalog;
  private final Pathway pathway;
  private final Step surgery;

  RequiredTrials(Catalog catalog, Pathway pathway, Step surgery) {
    this.catalog = catalog;
    this.pathway = pathway;
    this.surgery = surgery;
  }

  void check(List<Criterion> top, Report report) {
    for (Step step : pathway.before(surgery)) {
      if (step.required() && step.activity() instanceof Activity.Care care) {
        check(step, care, top, report);
      }
    }
  }

  private void check(Step step, Activity.Care care, List<Criterion> top, Report report) {
    boolean held =
        care.choose() == Activity.Choice.ALL
            ? care.treatments().stream()
                .allMatch(it -> top.stream().anyMatch(c -> asks(c, Set.of(it))))
            : top.stream().anyMatch(c -> asks(c, Set.copyOf(care.treatments())));
    if (!held) {
      report.add(
          RULE,
          Report.atGate(pathway, surgery),
          "required-trial-missing",
          "The top all-of holds a trial of the required step " + step.id() + ".");
    }
    Optional<CareDuration> minimum = care.minimumTrial().map(MinimumTrial::duration);
    top.stream()
        .flatMap(RequiredTrials::trials)
        .filter(trial -> treatments(trial).stream().anyMatch(care.treatments()::contains))
        .filter(trial -> trial.minimum().isPresent() && !trial.minimum().equals(minimum))
        .forEach(
            trial ->
                report.add(
                    RULE,
                    Report.atGate(pathway, surgery),
                    "trial-minimum-differs",
                    "The trial asks for "
                        + trial.minimum().orElseThrow()
                        + "; the minimum trial of step "
                        + step.id()
                        + " is "
                        + minimum.map(CareDuration::toString).orElse("not set")
                        + "."));
  }

  /** Whether the criterion is met by a trial of each of these treatments, and by nothing less. */
  private boolean asks(Criterion criterion, Set<String> treatments) {
    if (criterion instanceof AnyOf anyOf) {
      return anyOf.of().stream().allMatch(TrialCriterion.class::isInstance)
          && trials(anyOf)
              .flatMap(trial -> treatments(trial).stream())
              .collect(Collectors.toSet())
              .equals(treatments);
    }
    return criterion instanceof TrialCriterion trial && treatments(trial).containsAll(treatments);
  }

  private static java.util.stream.Stream<TrialCriterion> trials(Criterion criterion) {
    return criterion
        .leaves()
        .map(Criterion.Leaf::criterion)
        .filter(TrialCriterion.class::isInstance)
        .map(TrialCriterion.class::cast);
  }

  /**
   * The treatments that meet a trial: the one named, and every other name of the same procedure.
   */
  private Set<String> treatments(TrialCriterion trial) {
    Optional<String> group =
        trial
            .group()
            .or(() -> trial.treatment().flatMap(catalog::treatment).flatMap(Treatment::group));
    Set<String> members =
        group.stream()
            .flatMap(it -> catalog.group(it).stream())
            .map(Treatment::slug)
            .collect(Collectors.toSet());
    trial.treatment().ifPresent(members::add);
    return members;
  }
}
