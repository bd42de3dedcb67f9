package dev.stepwell.pathway;

import java.util.List;

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

  @Override
  public Judgement judge(Known known) {
    return Judgement.of(this, reason(known));
  }

  /** So many that failed, and one of them at least for its time. */
  private Reason reason(Known known) {
    if (!known.saysWhatWasTried()) {
      return Reason.of(Reason.Code.TRIALS_NOT_ANSWERED);
    }
    List<Attempts> tried =
        known.identities().stream()
            .map(it -> known.attempts(it, known.minimumTrial(it)))
            .filter(it -> it.failed() != Verdict.UNMET)
            .toList();
    int met = (int) tried.stream().filter(it -> it.failed() == Verdict.MET).count();
    Verdict many = Verdict.atLeast(minimum, tried.stream().map(Attempts::failed).toList());
    Verdict forItsTime = Verdict.atLeast(1, tried.stream().map(Attempts::failedInTime).toList());
    if (many == Verdict.UNMET) {
      return Reason.of(Reason.Code.TOO_FEW_TRIED, tried.size(), minimum);
    }
    if (forItsTime == Verdict.UNMET) {
      return Reason.of(Reason.Code.NONE_FOR_ITS_TIME, tried.size());
    }
    return many == Verdict.MET && forItsTime == Verdict.MET
        ? Reason.of(Reason.Code.ENOUGH_TRIED, met)
        : Reason.of(Reason.Code.TRIED_FOR_UNKNOWN_LENGTH, met, tried.size(), minimum);
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    Criterion plain = new DistinctTrials(minimum, Basis.NONE);
    return List.of(Unlock.of(goal == Verdict.MET ? plain : Not.of(plain)));
  }
}
