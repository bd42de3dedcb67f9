package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * Met when a finding is known to be present, or known to be absent.
 *
 * @param finding slug of the finding
 * @param is the answer that meets it
 */
public record FindingCriterion(String finding, Presence is, Basis basis) implements Criterion {

  /** An answer to the question that asks for a finding. */
  public enum Presence implements Term {
    /** Yes. */
    PRESENT,
    /** No. */
    ABSENT;

    /** The other answer. */
    public Presence opposite() {
      return this == PRESENT ? ABSENT : PRESENT;
    }
  }

  /** Checks the slug. */
  public FindingCriterion {
    Slug.require(finding);
  }

  /** The answer that helps to open the gate, once negations above are counted. */
  public Presence wants(boolean negated) {
    return negated ? is.opposite() : is;
  }

  @Override
  public Type type() {
    return Type.FINDING;
  }

  @Override
  public boolean needsTrial() {
    return false;
  }

  @Override
  public Judgement judge(Known known) {
    return Judgement.of(
        this,
        Reason.of(
            known
                .answer(finding)
                .map(
                    it -> it == is ? Reason.Code.ANSWERED_AS_ASKED : Reason.Code.ANSWERED_OTHERWISE)
                .orElse(Reason.Code.NOT_ANSWERED)));
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    Presence wanted = goal == Verdict.MET ? is : is.opposite();
    Optional<Presence> answered =
        judged.verdict() == Verdict.UNKNOWN ? Optional.empty() : Optional.of(wanted.opposite());
    return List.of(new Unlock(new FindingCriterion(finding, wanted, Basis.NONE), answered));
  }
}
