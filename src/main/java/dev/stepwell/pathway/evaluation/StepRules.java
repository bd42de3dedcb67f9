package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for the status of one step, in their order: the first that holds decides. */
final class StepRules {

  private final Step step;
  private final StepResults results;
  private final Gates gates;
  private final List<Step> waitsFor;
  private final Optional<GateStanding> gate;

  /** For a step that waits for these others. */
  StepRules(Step step, StepResults results, Gates gates, List<Step> waitsFor) {
    this.step = step;
    this.results = results;
    this.gates = gates;
    this.waitsFor = waitsFor;
    this.gate = gates.standing(step);
  }

  StepStanding standing() {
    return completed()
        .or(this::contraindicated)
        .or(this::lockedByFlag)
        .or(this::notApplicable)
        .or(this::inProgress)
        .or(this::declined)
        .or(this::locked)
        .orElseGet(this::available);
  }

  private Optional<StepStanding> completed() {
    return results
        .result()
        .map(
            result ->
                new StepStanding(
                    step,
                    Status.COMPLETED,
                    Optional.of(result),
                    List.of(
                        new Because(result.code(), results.named(results.treatmentsOf(result)))),
                    gate,
                    List.of()));
  }

  private Optional<StepStanding> contraindicated() {
    List<String> present = gates.contraindications(step);
    return when(!present.isEmpty(), Status.CONTRAINDICATED, Because.Code.CONTRAINDICATION, present);
  }

  private Optional<StepStanding> lockedByFlag() {
    return when(
        gates.isLockedByFlag(step), Status.LOCKED, Because.Code.RED_FLAG, gates.screen().flagged());
  }

  private Optional<StepStanding> notApplicable() {
    boolean mayBeNeedless = step.is(Kind.HANDOVER) || step.is(Kind.REFERRAL);
    return when(
        mayBeNeedless && gate.filter(it -> it.is(Verdict.UNMET)).isPresent(),
        Status.NOT_APPLICABLE,
        Because.Code.GATE_UNMET,
        List.of());
  }

  private Optional<StepStanding> inProgress() {
    List<String> ongoing = results.treatmentsWith(Outcome.ONGOING);
    return when(
        !ongoing.isEmpty(), Status.IN_PROGRESS, Because.Code.ONGOING, results.named(ongoing));
  }

  /** Where one treatment is enough, another one may still be wanted. */
  private Optional<StepStanding> declined() {
    List<String> declined = results.treatmentsWith(Outcome.DECLINED);
    boolean all = declined.size() == step.activity().treatments().size();
    return when(
        !declined.isEmpty() && (all || results.isAllOf()),
        Status.DECLINED,
        Because.Code.DECLINED,
        results.named(declined));
  }

  private Optional<StepStanding> locked() {
    List<Because> locks = locks();
    return locks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StepStanding(step, Status.LOCKED, Optional.empty(), locks, gate, toUnlock()));
  }

  /** All that keeps it from being begun: the screen, its gate, earlier steps. */
  private List<Because> locks() {
    List<Because> locks = new ArrayList<>(gates.obstacles(step));
    gate.flatMap(StepRules::lock).ifPresent(locks::add);
    if (!waitsFor.isEmpty()) {
      locks.add(
          new Because(Because.Code.EARLIER_STEP_OPEN, waitsFor.stream().map(Step::id).toList()));
    }
    return locks;
  }

  /** Why a gate locks by its own criterion; one that the screen caps does not. */
  private static Optional<Because> lock(GateStanding gate) {
    return gate.judgement()
        .map(Judgement::verdict)
        .filter(it -> it != Verdict.MET)
        .map(it -> it == Verdict.UNMET ? Because.Code.GATE_UNMET : Because.Code.GATE_UNKNOWN)
        .map(Because::of);
  }

  /** Where it was tried before, it is said why that does not count. */
  private StepStanding available() {
    List<Because> tried = new ArrayList<>();
    addTried(tried, Verdict.UNMET, Because.Code.TOO_SHORT);
    addTried(tried, Verdict.UNKNOWN, Because.Code.LENGTH_UNKNOWN);
    return new StepStanding(step, Status.AVAILABLE, Optional.empty(), tried, gate, List.of());
  }

  private void addTried(List<Because> tried, Verdict longEnough, Because.Code code) {
    List<String> treatments = results.treatmentsThatLasted(longEnough);
    if (!treatments.isEmpty()) {
      tried.add(new Because(code, results.named(treatments)));
    }
  }

  /**
   * The open questions of the screen, then what the gate lacks; where both ask, the gate's wish.
   */
  private List<Unlock> toUnlock() {
    List<Unlock> lacks = gate.map(GateStanding::lacks).orElse(List.of());
    List<Unlock> questions = gates.questions(step);
    if (questions.isEmpty()) {
      return lacks;
    }
    Set<String> asked = new HashSet<>();
    lacks.forEach(it -> it.finding().ifPresent(asked::add));
    List<Unlock> missing = new ArrayList<>(questions);
    missing.removeIf(it -> it.finding().filter(asked::contains).isPresent());
    missing.addAll(lacks);
    return missing;
  }

  private Optional<StepStanding> when(
      boolean holds, Status status, Because.Code code, List<String> about) {
    return holds
        ? Optional.of(
            new StepStanding(
                step, status, Optional.empty(), List.of(new Because(code, about)), gate, List.of()))
        : Optional.empty();
  }
}
