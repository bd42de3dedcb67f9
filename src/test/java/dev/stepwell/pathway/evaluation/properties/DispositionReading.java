package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Consultation;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.Status;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The disposition, and what goes with it, as the contract tells them from the statuses. */
final class DispositionReading {

  private static final Set<Status> OPEN =
      Set.of(Status.AVAILABLE, Status.IN_PROGRESS, Status.LOCKED);

  private final Case it;

  DispositionReading(Case it) {
    this.it = it;
  }

  Disposition disposition() {
    Optional<Urgency> urgent =
        Stream.concat(it.urgency().stream(), ownUrgency()).min(Urgency::compareTo);
    if (urgent.isPresent()) {
      return switch (urgent.get()) {
        case EMERGENCY -> Disposition.EMERGENCY;
        case SAME_DAY -> Disposition.SAME_DAY;
        case URGENT_REFERRAL, SOON, ROUTINE -> Disposition.URGENT_REFERRAL;
      };
    }
    if (it.isExcluded()) {
      return Disposition.OUT_OF_SCOPE;
    }
    if (!it.isScreenAnswered()) {
      return Disposition.COMPLETE_SCREEN;
    }
    if (!handOvers().isEmpty()) {
      return Disposition.HAND_OVER;
    }
    if (isImproving()) {
      return Disposition.IMPROVING;
    }
    if (surgery().anyMatch(step -> step.status() == Status.AVAILABLE)) {
      return Disposition.SURGICAL_CONSULTATION;
    }
    return goesOn() ? Disposition.CONTINUE : Disposition.SPECIALIST_REVIEW;
  }

  private Stream<Urgency> ownUrgency() {
    return it.world().pathway().type() == Pathway.Type.REFERRAL
        ? Stream.of(it.world().urgency()).filter(Urgency::isRedFlag)
        : Stream.empty();
  }

  private List<StepStanding> steps() {
    return it.evaluation().steps();
  }

  List<String> handOvers() {
    return steps().stream()
        .filter(step -> step.step().is(Kind.HANDOVER) && step.status() == Status.AVAILABLE)
        .map(step -> step.step().id())
        .toList();
  }

  private Stream<StepStanding> surgery() {
    return steps().stream().filter(step -> step.step().is(Kind.SURGERY));
  }

  private boolean goesOn() {
    boolean required =
        steps().stream()
            .anyMatch(
                step ->
                    step.step().required()
                        && !StatusReading.isEnd(step.step())
                        && OPEN.contains(step.status()));
    return required
        || surgery()
            .filter(step -> step.status() == Status.LOCKED)
            .anyMatch(
                step ->
                    it.verdict(step.step()).equals(Optional.of(Verdict.UNKNOWN))
                        || step.toUnlock().stream()
                            .allMatch(lack -> Case.isElapsedCare(lack.criterion())));
  }

  private boolean isImproving() {
    List<Trial> counting =
        it.trials().stream()
            .filter(trial -> !Words.ALL.tests().contains(trial.treatment()))
            .filter(trial -> !it.world().isForbidden(trial.treatment()))
            .toList();
    return counting.stream()
        .filter(trial -> trial.outcome() == Outcome.RELIEF)
        .anyMatch(relief -> counting.stream().noneMatch(trial -> failedAfter(trial, relief)));
  }

  private static boolean failedAfter(Trial trial, Trial relief) {
    Optional<LocalDate> then = end(relief);
    // What began after a day also ended after it, whenever that was.
    Optional<LocalDate> later = end(trial).or(trial::startedOn);
    return Set.of(Outcome.INSUFFICIENT_RELIEF, Outcome.RELIEF_ENDED, Outcome.NOT_TOLERATED)
            .contains(trial.outcome())
        && then.isPresent()
        && later.isPresent()
        && later.get().isAfter(then.get());
  }

  private static Optional<LocalDate> end(Trial trial) {
    return trial.startedOn().isPresent() && trial.duration().isPresent()
        ? Optional.of(trial.startedOn().get().plusDays(trial.duration().get().days()))
        : trial.endedOn();
  }

  List<String> next() {
    return switch (disposition()) {
      case EMERGENCY, IMPROVING -> List.of();
      case HAND_OVER -> handOvers();
      default ->
          steps().stream()
              .filter(step -> !step.step().is(Kind.SURGERY))
              .filter(
                  step -> step.status() == Status.AVAILABLE || step.status() == Status.IN_PROGRESS)
              .map(step -> step.step().id())
              .toList();
    };
  }

  Consultation consultation() {
    if (surgery().findAny().isEmpty()) {
      return Consultation.NOT_OFFERED;
    }
    if (it.urgency().isPresent()) {
      return Consultation.WITHHELD;
    }
    StepStanding surgery = surgery().findFirst().orElseThrow();
    return surgery.status() == Status.CONTRAINDICATED
        ? Consultation.UNMET
        : Consultation.valueOf(it.verdict(surgery.step()).orElseThrow().name());
  }
}
