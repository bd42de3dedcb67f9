package dev.stepwell.content;

import dev.stepwell.pathway.AllOf;
import dev.stepwell.pathway.AnyOf;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Not;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;

/** The members that a criterion may have in a document, whatever its type. */
record CriterionMembers(
    Criterion.Type type,
    List<Criterion> of,
    Optional<Minimum> minimum,
    Optional<String> treatment,
    Optional<String> group,
    Optional<String> finding,
    Optional<FindingCriterion.Presence> is,
    Optional<Provenance> provenance,
    List<String> sources) {

  Criterion criterion() {
    return switch (type) {
      case ALL_OF -> new AllOf(of, basis());
      case ANY_OF -> new AnyOf(of, basis());
      case AT_LEAST -> new AtLeast(things(), of, basis());
      case NOT -> new Not(of, basis());
      case TRIAL ->
          new TrialCriterion(treatment, group, minimum.map(CriterionMembers::time), basis());
      case DISTINCT_TRIALS -> new DistinctTrials(things(), basis());
      case ELAPSED_CARE -> elapsedCare();
      case FINDING -> new FindingCriterion(finding.orElseThrow(), is.orElseThrow(), basis());
    };
  }

  /** Where nothing else may stand. */
  ElapsedCare onlyElapsedCare() {
    if (type != Criterion.Type.ELAPSED_CARE) {
      throw new IllegalArgumentException("what is stricter has the type elapsed-care");
    }
    return elapsedCare();
  }

  private ElapsedCare elapsedCare() {
    return new ElapsedCare(time(minimum.orElseThrow()), basis());
  }

  private int things() {
    return minimum.orElseThrow().things().orElseThrow();
  }

  private static CareDuration time(Minimum minimum) {
    return minimum.time().orElseThrow();
  }

  private Basis basis() {
    return new Basis(provenance, sources);
  }
}
