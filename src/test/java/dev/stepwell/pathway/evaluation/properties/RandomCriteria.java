package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.AllOf;
import dev.stepwell.pathway.AnyOf;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Not;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random gates for the made-up pathway, of every type of criterion, that keep rule 4. */
final class RandomCriteria {

  private final Dice dice;

  RandomCriteria(Dice dice) {
    this.dice = dice;
  }

  Criterion next() {
    return next(3, false);
  }

  /** No trial beneath a negation. */
  private Criterion next(int depth, boolean beneathNot) {
    return switch (depth == 0 ? 0 : dice.weighted(30, 25, 15, 15, 15)) {
      case 0 -> leaf(beneathNot);
      case 1 -> new AllOf(some(depth, beneathNot), Basis.NONE);
      case 2 -> new AnyOf(some(depth, beneathNot), Basis.NONE);
      case 3 -> atLeast(some(depth, beneathNot));
      default -> beneathNot ? leaf(true) : new Not(List.of(next(depth - 1, true)), Basis.NONE);
    };
  }

  private Criterion atLeast(List<Criterion> of) {
    return new AtLeast(1 + dice.below(of.size()), of, Basis.NONE);
  }

  private List<Criterion> some(int depth, boolean beneathNot) {
    return IntStream.rangeClosed(0, 1 + dice.below(2))
        .mapToObj(any -> next(depth - 1, beneathNot))
        .toList();
  }

  private Criterion leaf(boolean beneathNot) {
    if (beneathNot || dice.chance(45)) {
      return finding(beneathNot);
    }
    return switch (dice.below(4)) {
      case 0 -> new ElapsedCare(CareDuration.ofWeeks(4 + 2 * dice.below(3)), Basis.NONE);
      case 1 -> new DistinctTrials(1 + dice.below(3), Basis.NONE);
      case 2 ->
          new TrialCriterion(
              Optional.of(dice.pick(MadeUp.IDENTITIES.keySet().stream().sorted().toList())),
              Optional.empty(),
              minimum(),
              Basis.NONE);
      default ->
          new TrialCriterion(Optional.empty(), Optional.of("cooling"), minimum(), Basis.NONE);
    };
  }

  private Optional<CareDuration> minimum() {
    return Stream.of(CareDuration.ofWeeks(8)).filter(any -> dice.chance(30)).findFirst();
  }

  /** Each finding helps with one of its answers, whatever stands above it. */
  private Criterion finding(boolean negated) {
    String finding = dice.pick(MadeUp.FINDINGS);
    Presence helps = finding.length() % 2 == 0 ? Presence.PRESENT : Presence.ABSENT;
    return new FindingCriterion(finding, negated ? helps.opposite() : helps, Basis.NONE);
  }
}
