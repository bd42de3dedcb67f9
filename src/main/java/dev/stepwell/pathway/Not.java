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

  /** The opposite of a criterion. */
  static Not of(Criterion criterion) {
    return new Not(List.of(criterion), Basis.NONE);
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

  @Override
  public Judgement judge(Known known) {
    Judgement judged = of.get(0).judge(known);
    return Judgement.of(this, judged.verdict().negated(), List.of(judged));
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    return judged.of().get(0).to(goal.negated());
  }
}
