package dev.stepwell.pathway;

import java.util.ArrayList;
import java.util.Collections;
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
    List<Verdict> failed = new ArrayList<>();
    List<Verdict> forItsTime = new ArrayList<>();
    for (String identity : known.identities()) {
      Attempts attempts = known.attempts(identity, known.minimumTrial(identity));
      failed.add(attempts.failed());
      forItsTime.add(attempts.failedInTime());
    }
    int met = Collections.frequency(failed, Verdict.MET);
    int possible = failed.size() - Collections.frequency(failed, Verdict.UNMET);
    Verdict enough = Verdict.atLeast(minimum, failed);
    Verdict oneForItsTime = Verdict.atLeast(1, forItsTime);
    if (enough == Verdict.UNMET) {
      return Reason.of(Reason.Code.TOO_FEW_TRIED, possible, minimum);
    }
    if (oneForItsTime == Verdict.UNMET) {
      return Reason.of(Reason.Code.NONE_FOR_ITS_TIME, possible);
    }
    return enough == Verdict.MET && oneForItsTime == Verdict.MET
        ? Reason.of(Reason.Code.ENOUGH_TRIED, met)
        : Reason.of(Reason.Code.TRIED_FOR_UNKNOWN_LENGTH, met, possible, minimum);
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    Criterion plain = new DistinctTrials(minimum, Basis.NONE);
    return List.of(Unlock.of(goal == Verdict.MET ? plain : Not.of(plain)));
  }
}
