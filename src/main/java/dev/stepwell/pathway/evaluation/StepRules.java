package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Care;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Attempts;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for the status of one step, in their order: the first that holds decides. */
final class StepRules {

  private final Step step;
  private final Pathway pathway;
  private final Seen seen;
  private final Gates gates;
  private final List<Step> waitsFor;
  private final Optional<GateStanding> gate;

  /** For a step that waits for these others. */
  StepRules(Step step, Pathway pathway, Seen seen, Gates gates, List<Step> waitsFor) {
    this.step = step;
    this.pathway = pathway;
    this.seen = seen;
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
    return result()
        .map(
            result ->
                new StepStanding(
                    step,
                    Status.COMPLETED,
                    Optional.of(result),
                    List.of(new Because(result.code(), step.activity().treatments())),
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
    List<String> ongoing = treatmentsWith(Outcome.ONGOING);
    return when(!ongoing.isEmpty(), Status.IN_PROGRESS, Because.Code.ONGOING, ongoing);
  }

  /** Where one treatment is enough, another one may still be wanted. */
  private Optional<StepStanding> declined() {
    List<String> declined = treatmentsWith(Outcome.DECLINED);
    boolean all = identities(declined).equals(identities(step.activity().treatments()));
    return when(
        !declined.isEmpty() && (all || isAllOf()),
        Status.DECLINED,
        Because.Code.DECLINED,
        declined);
  }

  private Optional<StepStanding> locked() {
    List<Because> locks = new ArrayList<>(gates.obstacles(step));
    gate.filter(it -> it.judgement().filter(met -> met.verdict() != Verdict.MET).isPresent())
        .ifPresent(
            it ->
                locks.add(
                    Because.of(
                        it.is(Verdict.UNMET)
                            ? Because.Code.GATE_UNMET
                            : Because.Code.GATE_UNKNOWN)));
    if (!waitsFor.isEmpty()) {
      locks.add(
          new Because(Because.Code.EARLIER_STEP_OPEN, waitsFor.stream().map(Step::id).toList()));
    }
    return Optional.of(locks)
        .filter(it -> !it.isEmpty())
        .map(it -> new StepStanding(step, Status.LOCKED, Optional.empty(), it, gate, toUnlock()));
  }

  private StepStanding available() {
    return new StepStanding(step, Status.AVAILABLE, Optional.empty(), List.of(), gate, List.of());
  }

  /**
   * The open questions of the screen, then what the gate lacks; where both ask, the gate's wish.
   */
  private List<Unlock> toUnlock() {
    List<Unlock> lacks = gate.map(GateStanding::lacks).orElse(List.of());
    Set<String> asked =
        lacks.stream().flatMap(it -> it.finding().stream()).collect(Collectors.toSet());
    List<Unlock> missing = new ArrayList<>(gates.questions(step));
    missing.removeIf(it -> it.finding().filter(asked::contains).isPresent());
    missing.addAll(lacks);
    return missing;
  }

  private Optional<Result> result() {
    return switch (step.kind()) {
      case CARE -> careResult();
      case SURGERY -> Optional.of(Result.DONE).filter(any -> isOperated());
      case SCREEN -> Optional.of(Result.ANSWERED).filter(any -> seen.answersAll(asks()));
      case DIAGNOSTIC, REFERRAL ->
          Optional.of(Result.ANSWERED).filter(any -> !asks().isEmpty() && seen.answersAll(asks()));
      case HANDOVER -> Optional.empty();
    };
  }

  private List<String> asks() {
    return pathway.establishedBy(step);
  }

  private Optional<Result> careResult() {
    List<Optional<Outcome>> outcomes =
        step.activity().treatments().stream()
            .map(seen::identity)
            .distinct()
            .map(it -> seen.attempts(it, minimumTrial()))
            .map(Attempts::completed)
            .toList();
    if (isAllOf() && outcomes.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return outcomes.stream().flatMap(Optional::stream).min(Outcome::compareTo).map(Result::of);
  }

  private Optional<CareDuration> minimumTrial() {
    return step.minimumTrial().map(MinimumTrial::duration);
  }

  private boolean isAllOf() {
    return step.activity() instanceof Care care && care.choose() == Choice.ALL;
  }

  private boolean isOperated() {
    Set<String> surgery = identities(step.activity().treatments());
    return seen.all().stream()
        .filter(it -> it.outcome() != Outcome.DECLINED)
        .anyMatch(it -> surgery.contains(seen.identity(it.treatment())));
  }

  /** Its treatments that were tried with this outcome, under whatever name. */
  private List<String> treatmentsWith(Outcome outcome) {
    Set<String> such =
        seen.all().stream()
            .filter(it -> it.outcome() == outcome)
            .map(it -> seen.identity(it.treatment()))
            .collect(Collectors.toSet());
    return step.activity().treatments().stream()
        .filter(it -> such.contains(seen.identity(it)))
        .toList();
  }

  private Set<String> identities(List<String> treatments) {
    return treatments.stream().map(seen::identity).collect(Collectors.toSet());
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
