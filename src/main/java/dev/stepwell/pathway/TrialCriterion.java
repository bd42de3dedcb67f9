package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * Met by a trial of a treatment, or of any name of the same procedure, that lasted long enough with
 * insufficient relief, or that was not tolerated. Exactly one of treatment and group is named.
 *
 * @param treatment slug of a treatment
 * @param group slug of an equivalence group
 * @param minimum how long; empty for the minimum trial of the treatment's step
 */
public record TrialCriterion(
    Optional<String> treatment, Optional<String> group, Optional<CareDuration> minimum, Basis basis)
    implements Criterion {

  /** Checks that either a treatment or a group is named. */
  public TrialCriterion {
    if (treatment.isPresent() == group.isPresent()) {
      throw new IllegalArgumentException("a trial names either a treatment or a group");
    }
    treatment.ifPresent(Slug::require);
    group.ifPresent(Slug::require);
  }

  @Override
  public Type type() {
    return Type.TRIAL;
  }

  @Override
  public boolean needsTrial() {
    return true;
  }

  /** Two names of one procedure are one: any of them meets it. */
  @Override
  public Judgement judge(Known known) {
    String identity = group.orElseGet(() -> treatment.map(known::identity).orElseThrow());
    Optional<CareDuration> counting = minimum.or(() -> known.minimumTrial(identity));
    TrialCriterion counted =
        counting.equals(minimum) ? this : new TrialCriterion(treatment, group, counting, basis);
    return Judgement.of(counted, known.attempts(identity, counting).reason());
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    Criterion counted = ((TrialCriterion) judged.criterion()).withoutBasis();
    return List.of(Unlock.of(goal == Verdict.MET ? counted : Not.of(counted)));
  }

  private TrialCriterion withoutBasis() {
    return new TrialCriterion(treatment, group, minimum, Basis.NONE);
  }
}
