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

  @Override
  public Judgement judge(Known known) {
    List<Judgement> judged = Branches.judge(of, known);
    return Judgement.of(this, Verdict.atLeast(1, Branches.verdicts(judged)), judged);
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    return goal == Verdict.MET
        ? Unlock.fewest(1, goal, judged.of())
        : Unlock.all(goal, judged.of());
  }
}
