package dev.stepwell.pathway;

import java.util.List;

/**
 * Met when every criterion beneath is met.
 *
 * @param of never empty
 */
public record AllOf(List<Criterion> of, Basis basis) implements Criterion {

  /** Copies the criteria. */
  public AllOf {
    of = Branches.require(of);
  }

  @Override
  public Type type() {
    return Type.ALL_OF;
  }

  @Override
  public boolean needsTrial() {
    return of.stream().anyMatch(Criterion::needsTrial);
  }
}
