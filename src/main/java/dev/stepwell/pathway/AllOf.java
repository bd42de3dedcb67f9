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

  @Override
  public Judgement judge(Known known) {
    List<Judgement> judged = Branches.judge(of, known);
    return Judgement.of(this, Verdict.atLeast(of.size(), Branches.verdicts(judged)), judged);
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    return goal == Verdict.MET
        ? Unlock.all(goal, judged.of())
        : Unlock.fewest(1, goal, judged.of());
  }
}
