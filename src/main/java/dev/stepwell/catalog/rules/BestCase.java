package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.TrialCriterion;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a gate says to a history in which some treatments were tried as long as anybody may ask,
 * with insufficient relief, nothing else was tried, and findings are as the gate wants them.
 */
final class BestCase {

  private final Catalog catalog;
  private final Set<String> tried;

  private BestCase(Catalog catalog, Set<String> tried) {
    this.catalog = catalog;
    this.tried = tried;
  }

  static BestCase of(Catalog catalog, Collection<Treatment> tried) {
    return new BestCase(
        catalog, tried.stream().map(Treatment::identity).collect(Collectors.toSet()));
  }

  /**
   * Whether the criterion is met.
   *
   * @param attainable whether a finding can be what the leaf wants while the step is open
   */
  boolean opens(Criterion criterion, Predicate<Leaf> attainable) {
    return met(criterion, false, attainable);
  }

  private boolean met(Criterion criterion, boolean negated, Predicate<Leaf> attainable) {
    return switch (criterion.type()) {
      case ALL_OF -> criterion.of().stream().allMatch(it -> met(it, negated, attainable));
      case ANY_OF -> criterion.of().stream().anyMatch(it -> met(it, negated, attainable));
      case AT_LEAST ->
          criterion.of().stream().filter(it -> met(it, negated, attainable)).count()
              >= ((AtLeast) criterion).minimum();
      case NOT -> !met(criterion.of().get(0), !negated, attainable);
      case TRIAL -> tried((TrialCriterion) criterion);
      case DISTINCT_TRIALS -> tried.size() >= ((DistinctTrials) criterion).minimum();
      case ELAPSED_CARE -> !tried.isEmpty();
      case FINDING ->
          attainable.test(new Leaf((FindingCriterion) criterion, "", negated, negated)) != negated;
    };
  }

  /** A trial of any name of the same procedure meets it. */
  private boolean tried(TrialCriterion trial) {
    return trial
        .group()
        .or(() -> trial.treatment().flatMap(catalog::treatment).map(Treatment::identity))
        .filter(tried::contains)
        .isPresent();
  }
}
