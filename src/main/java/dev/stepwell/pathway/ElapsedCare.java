package dev.stepwell.pathway;

import java.util.List;

/**
 * Met when care has gone on for at least so long, with overlapping trials counted once.
 *
 * @param minimum the shortest time that is enough
 */
public record ElapsedCare(CareDuration minimum, Basis basis) implements Criterion {

  @Override
  public Type type() {
    return Type.ELAPSED_CARE;
  }

  /** Time alone is no trial. */
  @Override
  public boolean needsTrial() {
    return false;
  }

  @Override
  public Judgement judge(Known known) {
    return Judgement.of(this, reason(known));
  }

  private Reason reason(Known known) {
    if (!known.saysWhatWasTried()) {
      return Reason.of(Reason.Code.TRIALS_NOT_ANSWERED);
    }
    Elapsed elapsed = known.elapsed();
    return switch (elapsed.reaches(minimum)) {
      case MET -> Reason.of(Reason.Code.LONG_ENOUGH, elapsed.atLeast());
      case UNMET ->
          Reason.of(Reason.Code.NOT_LONG_ENOUGH, elapsed.atMost().orElseThrow(), minimum.days());
      case UNKNOWN ->
          Reason.of(Reason.Code.CARE_OF_UNKNOWN_LENGTH, elapsed.atLeast(), minimum.days());
    };
  }

  @Override
  public List<Unlock> to(Verdict goal, Judgement judged) {
    Criterion plain = new ElapsedCare(minimum, Basis.NONE);
    return List.of(Unlock.of(goal == Verdict.MET ? plain : Not.of(plain)));
  }
}
