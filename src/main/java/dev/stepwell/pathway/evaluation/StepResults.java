package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Care;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of one step: of its questions, of its treatments. */
final class StepResults {

  private static final Set<Outcome> OPERATED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Outcome.DECLINED)));

  private final Step step;
  private final Screening screen;
  private final Seen seen;

  StepResults(Step step, Screening screen, Seen seen) {
    this.step = step;
    this.screen = screen;
    this.seen = seen;
  }

  /** How it was completed; empty where it is not. */
  Optional<Result> result() {
    return switch (step.kind()) {
      case CARE -> careResult();
      case SURGERY -> when(!treatmentsOf(Result.DONE).isEmpty(), Result.DONE);
      case SCREEN -> when(screen.unanswered().isEmpty(), Result.ANSWERED);
      case DIAGNOSTIC, REFERRAL -> when(isAnswered(), Result.ANSWERED);
      case HANDOVER -> Optional.empty();
    };
  }

  private static Optional<Result> when(boolean holds, Result result) {
    return holds ? Optional.of(result) : Optional.empty();
  }

  private boolean isAnswered() {
    List<String> asked = step.activity().establishes();
    return !asked.isEmpty() && seen.answersAll(asked);
  }

  private Optional<Result> careResult() {
    List<String> treatments = step.activity().treatments();
    List<Result> results = new ArrayList<>();
    for (String treatment : treatments) {
      result(treatment).ifPresent(results::add);
    }
    boolean done = isAllOf() ? results.size() == treatments.size() : !results.isEmpty();
    return done ? Optional.of(Collections.min(results)) : Optional.empty();
  }

  /** What came of one of its treatments; empty where that completes nothing. */
  private Optional<Result> result(String treatment) {
    return seen.attempts(seen.identity(treatment), minimumTrial()).completed().map(Result::of);
  }

  /** Its treatments that had this result; none where it is no step of treatment. */
  List<String> treatmentsOf(Result result) {
    return Pick.from(
        step.activity().treatments(),
        it ->
            result == Result.DONE ? isOperated(it) : result(it).filter(result::equals).isPresent());
  }

  /** Its treatments that had a result, of which it is so whether that took long enough. */
  List<String> treatmentsThatLasted(Verdict longEnough) {
    return step.is(Kind.CARE)
        ? Pick.from(
            step.activity().treatments(), it -> lasted(it).filter(longEnough::equals).isPresent())
        : List.of();
  }

  private Optional<Verdict> lasted(String treatment) {
    return seen.attempts(seen.identity(treatment), minimumTrial()).lasted();
  }

  /** Of these treatments those that the history names, where two are names of one procedure. */
  List<String> named(List<String> treatments) {
    List<String> named = Pick.from(treatments, seen::names);
    return named.isEmpty() ? treatments : named;
  }

  private Optional<CareDuration> minimumTrial() {
    return step.minimumTrial().map(MinimumTrial::duration);
  }

  /** Whether all of its treatments are meant, and not one of them. */
  boolean isAllOf() {
    return step.activity() instanceof Care care && care.choose() == Choice.ALL;
  }

  private boolean isOperated(String treatment) {
    String identity = seen.identity(treatment);
    for (Outcome outcome : OPERATED) {
      if (seen.identitiesWith(outcome).contains(identity)) {
        return true;
      }
    }
    return false;
  }

  /** Its treatments that were tried with this outcome, under whatever name. */
  List<String> treatmentsWith(Outcome outcome) {
    Set<String> such = seen.identitiesWith(outcome);
    return such.isEmpty()
        ? List.of()
        : Pick.from(step.activity().treatments(), it -> such.contains(seen.identity(it)));
  }
}
