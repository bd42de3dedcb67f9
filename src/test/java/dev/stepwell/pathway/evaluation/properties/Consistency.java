package dev.stepwell.pathway.evaluation.properties;

import static dev.stepwell.pathway.evaluation.properties.Property.first;
import static dev.stepwell.pathway.evaluation.properties.Property.holds;
import static dev.stepwell.pathway.evaluation.properties.Property.same;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.Consultation;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.Status;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What every evaluation says of itself without contradiction. */
final class Consistency {

  /** Why what was tried of a step does not count, which is no reason for its status. */
  private static final Set<Because.Code> OF_THE_PAST =
      Set.of(Because.Code.TOO_SHORT, Because.Code.LENGTH_UNKNOWN);

  static final List<Property> PROPERTIES =
      List.of(
          new Property(
              "no step is dropped, and none changes its place", Consistency::noStepDropped),
          new Property("the statuses are those of the contract", Consistency::statuses),
          new Property("the disposition is the one of the statuses", Consistency::disposition),
          new Property("next names only what can be done, never surgery", Consistency::next),
          new Property("continue never leaves nothing to do", Consistency::continues),
          new Property(
              "a hand-over is named exactly when it is the disposition", Consistency::handOver),
          new Property(
              "the consultation is what the surgical gate says", Consistency::consultation),
          new Property(
              "no consultation without a failed trial for its time", Consistency::triedFirst),
          new Property("results and reasons go with the statuses", Consistency::reasons),
          new Property("trials that count for nothing are named", Consistency::notUsed));

  private Consistency() {}

  private static Optional<String> noStepDropped(Case it) {
    return same(
        "the steps", it.steps(), it.evaluation().steps().stream().map(StepStanding::step).toList());
  }

  private static Optional<String> statuses(Case it) {
    List<Status> statuses = new StatusReading(it).statuses();
    return first(
        IntStream.range(0, statuses.size())
            .mapToObj(
                i ->
                    same(
                        it.steps().get(i).id(),
                        statuses.get(i),
                        it.evaluation().steps().get(i).status())));
  }

  private static Optional<String> disposition(Case it) {
    return same(
        "the disposition", new DispositionReading(it).disposition(), it.evaluation().disposition());
  }

  private static Optional<String> next(Case it) {
    return same("next", new DispositionReading(it).next(), it.evaluation().next());
  }

  private static Optional<String> continues(Case it) {
    boolean stuck =
        it.evaluation().disposition() == Disposition.CONTINUE
            && it.evaluation().next().isEmpty()
            && it.evaluation().steps().stream().allMatch(step -> step.toUnlock().isEmpty());
    return holds(!stuck, () -> "nothing is left to do, and nothing is missing");
  }

  private static Optional<String> handOver(Case it) {
    List<String> expected =
        it.evaluation().disposition() == Disposition.HAND_OVER
            ? new DispositionReading(it).handOvers()
            : List.of();
    return same("handOver", expected, it.evaluation().handOver());
  }

  private static Optional<String> consultation(Case it) {
    return same(
        "the consultation",
        new DispositionReading(it).consultation(),
        it.evaluation().consultation());
  }

  private static Optional<String> triedFirst(Case it) {
    boolean said =
        it.evaluation().consultation() == Consultation.MET
            || it.evaluation().disposition() == Disposition.SURGICAL_CONSULTATION;
    return holds(
        !said || it.trials().stream().anyMatch(trial -> failedForItsTime(it, trial)),
        () -> "nothing without surgery was tried for its time with insufficient relief");
  }

  private static boolean failedForItsTime(Case it, Trial trial) {
    String identity = it.world().identity(trial.treatment());
    return it.world().care().contains(trial.treatment())
        && Set.of(Outcome.INSUFFICIENT_RELIEF, Outcome.RELIEF_ENDED).contains(trial.outcome())
        && StatusReading.days(trial) >= it.world().minimumTrial(identity);
  }

  private static Optional<String> reasons(Case it) {
    return first(it.evaluation().steps().stream().map(Consistency::reasons));
  }

  private static Optional<String> reasons(StepStanding step) {
    boolean completed = step.status() == Status.COMPLETED;
    boolean available = step.status() == Status.AVAILABLE;
    boolean locked = step.status() == Status.LOCKED;
    return holds(
        step.result().isPresent() == completed
            && (available || !step.because().isEmpty())
            && step.because().stream().allMatch(it -> available == OF_THE_PAST.contains(it.code()))
            && (locked || step.toUnlock().isEmpty()),
        () -> step.step().id() + " is " + step.status() + " with " + step);
  }

  private static Optional<String> notUsed(Case it) {
    List<NotUsed> expected =
        IntStream.range(0, it.trials().size())
            .filter(i -> !it.world().care().contains(it.trials().get(i).treatment()))
            .mapToObj(i -> notUsed(it, i, it.trials().get(i).treatment()))
            .toList();
    return same("notUsed", expected, it.evaluation().notUsed());
  }

  private static NotUsed notUsed(Case it, int index, String treatment) {
    if (it.world().isForbidden(treatment)) {
      return new NotUsed(index, treatment, NotUsed.Code.FORBIDDEN_HERE);
    }
    if (Words.ALL.tests().contains(treatment)) {
      return new NotUsed(index, treatment, NotUsed.Code.A_TEST);
    }
    boolean surgical = Words.ALL.surgical().contains(treatment);
    return new NotUsed(
        index, treatment, surgical ? NotUsed.Code.SURGICAL : NotUsed.Code.NOT_IN_THIS_PATHWAY);
  }

  /** Whether a step is one of those that a met gate keeps open, whatever else comes to be known. */
  static boolean neverCloses(Step step) {
    return step.is(Kind.CARE) || step.is(Kind.DIAGNOSTIC) || step.is(Kind.SURGERY);
  }
}
