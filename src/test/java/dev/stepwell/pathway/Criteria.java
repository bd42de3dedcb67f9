package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import java.util.Optional;

/** Short ways to write criteria in tests. */
final class Criteria {

  private Criteria() {}

  static Criterion trial(String treatment) {
    return new TrialCriterion(
        Optional.of(treatment), Optional.empty(), Optional.empty(), Basis.NONE);
  }

  static Criterion group(String group) {
    return new TrialCriterion(Optional.empty(), Optional.of(group), Optional.empty(), Basis.NONE);
  }

  static Criterion distinct(int minimum) {
    return new DistinctTrials(minimum, Basis.NONE);
  }

  static Criterion weeks(int weeks) {
    return new ElapsedCare(CareDuration.ofWeeks(weeks), Basis.NONE);
  }

  static Criterion present(String finding) {
    return new FindingCriterion(finding, Presence.PRESENT, Basis.NONE);
  }

  static Criterion absent(String finding) {
    return new FindingCriterion(finding, Presence.ABSENT, Basis.NONE);
  }

  static Criterion all(Criterion... of) {
    return new AllOf(List.of(of), Basis.NONE);
  }

  static Criterion any(Criterion... of) {
    return new AnyOf(List.of(of), Basis.NONE);
  }

  static Criterion atLeast(int minimum, Criterion... of) {
    return new AtLeast(minimum, List.of(of), Basis.NONE);
  }

  static Criterion not(Criterion... of) {
    return new Not(List.of(of), Basis.NONE);
  }
}
