package dev.stepwell.content;

import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Provenance;
import java.util.List;
import java.util.Optional;

/** The members that a gate may have in a document. */
record GateMembers(
    Criterion criterion,
    List<String> notEnough,
    Optional<ElapsedCare> stricter,
    Optional<Provenance> provenance,
    List<String> sources) {

  Gate gate() {
    return new Gate(criterion, notEnough, stricter, new Basis(provenance, sources));
  }
}
