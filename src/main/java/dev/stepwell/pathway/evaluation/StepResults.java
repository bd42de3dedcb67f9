package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Care;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Attempts;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of one step: of its questions, of its treatments. */
final class StepResults {

  private final Step step;
  private final Pathway pathway;
  private final Seen seen;

  StepResults(Step step, Pathway pathway, Seen seen) {
    this.step = step;
    this.pathway = pathway;
    this.seen = seen;
  }

  /** How it was completed; empty where it is not. */
  Optional<Result> result() {
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
        step.activity().treatments().stream().map(it -> attempts(it).completed()).toList();
    if (isAllOf() && outcomes.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return outcomes.stream().flatMap(Optional::stream).min(Outcome::compareTo).map(Result::of);
  }

  /** Its treatments that had this result; none where it is no step of treatment. */
  List<String> treatmentsOf(Result result) {
    return step.activity().treatments().stream()
        .filter(
            it ->
                result == Result.DONE
                    ? isOperated(it)
                    : attempts(it).completed().map(Result::of).equals(Optional.of(result)))
        .toList();
  }

  /** Of these treatments those that the history names, where two are names of one procedure. */
  List<String> named(List<String> treatments) {
    List<String> named = treatments.stream().filter(seen::names).toList();
    return named.isEmpty() ? treatments : named;
  }

  private Attempts attempts(String treatment) {
    return seen.attempts(seen.identity(treatment), minimumTrial());
  }

  private Optional<CareDuration> minimumTrial() {
    return step.minimumTrial().map(MinimumTrial::duration);
  }

  /** Whether all of its treatments are meant, and not one of them. */
  boolean isAllOf() {
    return step.activity() instanceof Care care && care.choose() == Choice.ALL;
  }

  private boolean isOperated() {
    return step.activity().treatments().stream().anyMatch(this::isOperated);
  }

  private boolean isOperated(String treatment) {
    String identity = seen.identity(treatment);
    return EnumSet.complementOf(EnumSet.of(Outcome.DECLINED)).stream()
        .anyMatch(it -> seen.identitiesWith(it).contains(identity));
  }

  /** Its treatments that were tried with this outcome, under whatever name. */
  List<String> treatmentsWith(Outcome outcome) {
    Set<String> such = seen.identitiesWith(outcome);
    if (such.isEmpty()) {
      return List.of();
    }
    return step.activity().treatments().stream()
        .filter(it -> such.contains(seen.identity(it)))
        .toList();
  }
}
