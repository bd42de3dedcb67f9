package dev.stepwell.catalog.rules;

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

  private final Set<String> treatments;
  private final Set<String> identities;

  private BestCase(Set<String> treatments, Set<String> identities) {
    this.treatments = treatments;
    this.identities = identities;
  }

  static BestCase of(Collection<Treatment> tried) {
    return new BestCase(
        tried.stream().map(Treatment::slug).collect(Collectors.toSet()),
        tried.stream().map(Treatment::identity).collect(Collectors.toSet()));
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
      case DISTINCT_TRIALS -> identities.size() >= ((DistinctTrials) criterion).minimum();
      case ELAPSED_CARE -> !treatments.isEmpty();
      case FINDING ->
          attainable.test(new Leaf((FindingCriterion) criterion, "", negated)) != negated;
    };
  }

  private boolean tried(TrialCriterion trial) {
    return trial.treatment().filter(treatments::contains).isPresent()
        || trial.group().filter(identities::contains).isPresent();
  }
}
