package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import java.util.Optional;

/** Short ways to write criteria in tests. */
public final class Criteria {

  private Criteria() {}

  public static Criterion trial(String treatment) {
    return new TrialCriterion(
        Optional.of(treatment), Optional.empty(), Optional.empty(), Basis.NONE);
  }

  public static Criterion group(String group) {
    return new TrialCriterion(Optional.empty(), Optional.of(group), Optional.empty(), Basis.NONE);
  }

  public static Criterion distinct(int minimum) {
    return new DistinctTrials(minimum, Basis.NONE);
  }

  public static Criterion weeks(int weeks) {
    return new ElapsedCare(CareDuration.ofWeeks(weeks), Basis.NONE);
  }

  public static Criterion present(String finding) {
    return new FindingCriterion(finding, Presence.PRESENT, Basis.NONE);
  }

  public static Criterion absent(String finding) {
    return new FindingCriterion(finding, Presence.ABSENT, Basis.NONE);
  }

  public static Criterion all(Criterion... of) {
    return new AllOf(List.of(of), Basis.NONE);
  }

  public static Criterion any(Criterion... of) {
    return new AnyOf(List.of(of), Basis.NONE);
  }

  public static Criterion atLeast(int minimum, Criterion... of) {
    return new AtLeast(minimum, List.of(of), Basis.NONE);
  }

  public static Criterion not(Criterion... of) {
    return new Not(List.of(of), Basis.NONE);
  }
}
