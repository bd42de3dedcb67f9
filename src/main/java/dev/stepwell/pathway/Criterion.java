package dev.stepwell.pathway;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One condition of a gate: a tree whose inner nodes are {@link AllOf}, {@link AnyOf}, {@link
 * AtLeast} and {@link Not}, and whose leaves ask about trials, elapsed care and findings.
 */
public sealed interface Criterion
    permits AllOf,
        AnyOf,
        AtLeast,
        DistinctTrials,
        ElapsedCare,
        FindingCriterion,
        Not,
        TrialCriterion {

  /** The types of criteria, as documents name them. */
  enum Type implements Term {
    /** {@link dev.stepwell.pathway.AllOf} */
    ALL_OF,
    /** {@link dev.stepwell.pathway.AnyOf} */
    ANY_OF,
    /** {@link dev.stepwell.pathway.AtLeast} */
    AT_LEAST,
    /** {@link dev.stepwell.pathway.Not} */
    NOT,
    /** {@link TrialCriterion} */
    TRIAL,
    /** {@link dev.stepwell.pathway.DistinctTrials} */
    DISTINCT_TRIALS,
    /** {@link dev.stepwell.pathway.ElapsedCare} */
    ELAPSED_CARE,
    /** {@link FindingCriterion} */
    FINDING
  }

  /** Its type. */
  Type type();

  /** What it rests on. */
  Basis basis();

  /** The criteria beneath it, in order; empty for a leaf. */
  default List<Criterion> of() {
    return List.of();
  }

  /** Whether every way to meet it passes through a trial of a treatment. */
  boolean needsTrial();

  /** What is known of it for a person. */
  Judgement judge(Known known);

  /**
   * What it would take to reach the goal, met or unmet, from a judgement of this criterion that is
   * not there yet. Of alternatives, those that take the fewest things, then the first.
   */
  List<Unlock> to(Verdict goal, Judgement judged);

  /** Every leaf of the tree, in order, with where it stands and whether it is negated. */
  default Stream<Leaf> leaves() {
    return leaves("", false, false);
  }

  /** The leaves beneath this node, which stands at the path and beneath a negation or not. */
  private Stream<Leaf> leaves(String path, boolean negated, boolean beneathNot) {
    if (of().isEmpty()) {
      return Stream.of(new Leaf(this, path, negated, beneathNot));
    }
    boolean not = type() == Type.NOT;
    return IntStream.range(0, of().size())
        .boxed()
        .flatMap(i -> of().get(i).leaves(path + "/of/" + i, negated ^ not, beneathNot || not));
  }

  /**
   * A leaf of a criterion's tree.
   *
   * @param criterion the leaf itself
   * @param path the way from the root, such as {@code /of/2}; empty for the root
   * @param negated whether an odd number of {@link Not} stands above it
   * @param beneathNot whether any {@link Not} stands above it
   */
  record Leaf(Criterion criterion, String path, boolean negated, boolean beneathNot) {

    /** Whether it asks about trials or about the time that care took. */
    public boolean asksForCare() {
      return switch (criterion.type()) {
        case TRIAL, DISTINCT_TRIALS, ELAPSED_CARE -> true;
        case FINDING, ALL_OF, ANY_OF, AT_LEAST, NOT -> false;
      };
    }
  }
}
