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

  @Override
  public Judgement judge(Known known) {
    List<Judgement> judged = Branches.judge(of, known);
    return Judgement.of(this, Verdict.atLeast(minimum, Branches.verdicts(judged)), judged);
  }

  /** It is unmet once so many are unmet that those left are too few. */
  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    int needed = goal == Verdict.MET ? minimum : of.size() - minimum + 1;
    int there = (int) judged.of().stream().filter(it -> it.verdict() == goal).count();
    return Unlock.fewest(needed - there, goal, judged.of());
  }
}
