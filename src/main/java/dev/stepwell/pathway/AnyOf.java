package dev.stepwell.pathway;

import java.util.List;

/**
 * Met when at least one criterion beneath is met.
 *
 * @param of never empty
 */
public record AnyOf(List<Criterion> of, Basis basis) implements Criterion {

  /** Copies the criteria. */
  public AnyOf {
    of = Branches.require(of);
  }

  @Override
  public Type type() {
    return Type.ANY_OF;
  }

  @Override
  public boolean needsTrial() {
    return of.stream().allMatch(Criterion::needsTrial);
  }
}
