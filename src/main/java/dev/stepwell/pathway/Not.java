package dev.stepwell.pathway;

import java.util.List;

/**
 * Met when the one criterion beneath is unmet; unknown when that is unknown.
 *
 * @param of exactly one criterion
 */
public record Not(List<Criterion> of, Basis basis) implements Criterion {

  /** Checks that there is one criterion. */
  public Not {
    of = Branches.require(of);
    if (of.size() != 1) {
      throw new IllegalArgumentException("not has exactly one criterion, not " + of.size());
    }
  }

  @Override
  public Type type() {
    return Type.NOT;
  }

  /** What was not tried is no trial. */
  @Override
  public boolean needsTrial() {
    return false;
  }
}
