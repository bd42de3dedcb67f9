package dev.stepwell.pathway;

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
}
