package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Activity.Care;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The statuses as the contract tells them, from a history and from what is said of the gates. */
final class StatusReading {

  private static final Set<Status> OPEN =
      Set.of(Status.AVAILABLE, Status.IN_PROGRESS, Status.LOCKED);

  private final Case it;

  StatusReading(Case it) {
    this.it = it;
  }

  /** The status of every step, in ladder order; the end of a ladder waits for all others. */
  List<Status> statuses() {
    List<Step> open = new ArrayList<>();
    Map<String, Status> statuses = new HashMap<>();
    for (Step step : it.steps()) {
      Status status = status(step, open);
      statuses.put(step.id(), status);
      if (step.required() && !isEnd(step) && OPEN.contains(status)) {
        open.add(step);
      }
    }
    return it.steps().stream()
        .map(
            step ->
                isEnd(step)
                    ? status(step, open)
                    : Optional.ofNullable(statuses.get(step.id())).orElseThrow())
        .toList();
  }

  /** It establishes nothing and has no gate. */
  static boolean isEnd(Step step) {
    return step.is(Kind.REFERRAL)
        && step.activity().establishes().isEmpty()
        && step.gate().isEmpty();
  }

  private Status status(Step step, List<Step> open) {
    if (isCompleted(step)) {
      return Status.COMPLETED;
    }
    if (Case.wantsAbsent(step)
        .filter(finding -> Words.ALL.kind(finding) == FindingKind.CONTRAINDICATION)
        .anyMatch(it::isPresent)) {
      return Status.CONTRAINDICATED;
    }
    if (isLockedByFlag(step)) {
      return Status.LOCKED;
    }
    boolean isUnmet = it.verdict(step).filter(Verdict.UNMET::equals).isPresent();
    if (isUnmet && (step.is(Kind.HANDOVER) || step.is(Kind.REFERRAL))) {
      return Status.NOT_APPLICABLE;
    }
    if (tried(step, trial -> trial.outcome() == Outcome.ONGOING)) {
      return Status.IN_PROGRESS;
    }
    if (isDeclined(step)) {
      return Status.DECLINED;
    }
    return isLocked(step, open) ? Status.LOCKED : Status.AVAILABLE;
  }

  boolean isLockedByFlag(Step step) {
    boolean emergency = it.urgency().filter(Urgency.EMERGENCY::equals).isPresent();
    boolean staysOpen = step.is(Kind.SCREEN) || it.isOpenedByFlag(step) || isReferralOnly(step);
    return it.urgency().isPresent() && (emergency || !staysOpen);
  }

  private boolean isReferralOnly(Step step) {
    return step.is(Kind.REFERRAL) && it.world().pathway().type() == Pathway.Type.REFERRAL;
  }

  private boolean isLocked(Step step, List<Step> open) {
    if (step.is(Kind.SCREEN) || it.isOpenedByFlag(step)) {
      return false;
    }
    boolean notClear = !isReferralOnly(step) && (it.isExcluded() || !it.isScreenAnswered());
    boolean notMet = step.gate().isPresent() && !it.isMet(step);
    return notClear
        || notMet
        || (mayWait(step) && open.stream().anyMatch(other -> waits(step, other)));
  }

  private static boolean mayWait(Step step) {
    return step.required() || isEnd(step);
  }

  private boolean waits(Step step, Step other) {
    if (other.is(Kind.SCREEN) && isReferralOnly(step)) {
      return false;
    }
    List<Step> before = it.world().pathway().before(step);
    boolean onlyCareBetween =
        before.contains(other)
            && before.subList(before.indexOf(other), before.size()).stream()
                .allMatch(between -> between.is(Kind.CARE));
    return !(step.alongside() && onlyCareBetween);
  }

  private boolean isCompleted(Step step) {
    return switch (step.kind()) {
      case SCREEN -> it.isScreenAnswered();
      case DIAGNOSTIC, REFERRAL ->
          !step.activity().establishes().isEmpty()
              && step.activity().establishes().stream().allMatch(it::isAnswered);
      case SURGERY -> tried(step, trial -> trial.outcome() != Outcome.DECLINED);
      case HANDOVER -> false;
      case CARE -> everyOrAny(step, trial -> completes(step, trial));
    };
  }

  private boolean isDeclined(Step step) {
    Predicate<Trial> declined = trial -> trial.outcome() == Outcome.DECLINED;
    return isAll(step) ? tried(step, declined) : everyOf(step, declined);
  }

  private static boolean isAll(Step step) {
    return step.activity() instanceof Care care && care.choose() == Choice.ALL;
  }

  private boolean everyOrAny(Step step, Predicate<Trial> such) {
    return isAll(step) ? everyOf(step, such) : tried(step, such);
  }

  private boolean everyOf(Step step, Predicate<Trial> such) {
    Set<String> identities = it.world().identities(step);
    return !identities.isEmpty()
        && identities.stream()
            .allMatch(one -> it.trials().stream().filter(such).anyMatch(trial -> is(trial, one)));
  }

  private boolean tried(Step step, Predicate<Trial> such) {
    return it.world().identities(step).stream()
        .anyMatch(one -> it.trials().stream().filter(such).anyMatch(trial -> is(trial, one)));
  }

  private boolean is(Trial trial, String identity) {
    return it.world().identity(trial.treatment()).equals(identity);
  }

  private static boolean completes(Step step, Trial trial) {
    int minimum = step.minimumTrial().map(min -> min.duration().days()).orElse(0);
    return switch (trial.outcome()) {
      case NOT_TOLERATED -> true;
      case RELIEF, RELIEF_ENDED, INSUFFICIENT_RELIEF -> minimum == 0 || days(trial) >= minimum;
      case ONGOING, DECLINED -> false;
    };
  }

  /** Its days; fewer than any where that is not known. */
  static long days(Trial trial) {
    if (trial.duration().isPresent()) {
      return trial.duration().get().days();
    }
    return trial.startedOn().isPresent() && trial.endedOn().isPresent()
        ? trial.endedOn().get().toEpochDay() - trial.startedOn().get().toEpochDay()
        : -1;
  }
}
