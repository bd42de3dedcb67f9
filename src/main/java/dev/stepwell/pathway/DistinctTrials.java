package dev.stepwell.pathway;

/**
 * Met when so many different treatments of the pathway were tried without enough relief. Two names
 * of one procedure, that is one equivalence group, count once.
 *
 * @param minimum at least 1
 */
public record DistinctTrials(int minimum, Basis basis) implements Criterion {

  /** Checks the number. */
  public DistinctTrials {
    Branches.requireMinimum(minimum);
  }

  @Override
  public Type type() {
    return Type.DISTINCT_TRIALS;
  }

  @Override
  public boolean needsTrial() {
    return true;
  }
}
