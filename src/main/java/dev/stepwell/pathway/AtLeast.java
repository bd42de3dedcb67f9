package dev.stepwell.pathway;

import java.util.List;

/**
 * Met when so many of the criteria beneath are met.
 *
 * @param minimum at least 1
 * @param of never empty
 */
public record AtLeast(int minimum, List<Criterion> of, Basis basis) implements Criterion {

  /** Checks the number and copies the criteria. */
  public AtLeast {
    Branches.requireMinimum(minimum);
    of = Branches.require(of);
  }

  @Override
  public Type type() {
    return Type.AT_LEAST;
  }

  @Override
  public boolean needsTrial() {
    return of.stream().filter(branch -> !branch.needsTrial()).count() < minimum;
  }
}
