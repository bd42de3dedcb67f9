package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evaluates histories on one pathway. Pure, immutable, and safe to share between threads. */
public final class Evaluator {

  private final Pathway pathway;
  private final Urgency urgency;
  private final Glossary glossary;
  private final Offer offer;

  /**
   * For one pathway.
   *
   * @param urgency that of its condition
   */
  public Evaluator(Pathway pathway, Urgency urgency, Glossary glossary) {
    this.pathway = pathway;
    this.urgency = urgency;
    this.glossary = glossary;
    this.offer = new Offer(pathway, glossary);
  }

  /**
   * Where a history stands on a day.
   *
   * @throws IllegalArgumentException if a trial starts or ends after that day
   */
  public Evaluation evaluate(History history, LocalDate day) {
    Seen seen = new Seen(offer, history, day);
    requireUntil(day, seen.all());
    Screening screen = Screening.of(pathway, glossary, history.findings());
    List<StepStanding> steps =
        new Walk(pathway, seen, new Gates(pathway, glossary, seen, screen)).steps();
    Disposition disposition = disposition(seen, screen, steps);
    return new Evaluation(
        day,
        Validity.until(offer, seen),
        disposition,
        screen,
        next(disposition, steps),
        steps,
        disposition == Disposition.HAND_OVER ? ids(handOvers(steps)) : List.of(),
        consultation(screen, steps),
        notUsed(seen));
  }

  private static void requireUntil(LocalDate day, List<Trial> trials) {
    trials.stream()
        .filter(
            it ->
                Stream.concat(it.startedOn().stream(), it.end(day).stream())
                    .anyMatch(day::isBefore))
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException("a trial lies after the day of evaluation");
            });
  }

  private Disposition disposition(Seen seen, Screening screen, List<StepStanding> steps) {
    Optional<Urgency> urgent =
        Stream.concat(screen.urgency().stream(), urgencyOfCondition().stream())
            .min(Urgency::compareTo);
    if (urgent.isPresent()) {
      return Disposition.of(urgent.get());
    }
    if (!screen.exclusions().isEmpty()) {
      return Disposition.OUT_OF_SCOPE;
    }
    if (!screen.unanswered().isEmpty()) {
      return Disposition.COMPLETE_SCREEN;
    }
    if (handOvers(steps).findAny().isPresent()) {
      return Disposition.HAND_OVER;
    }
    if (isImproving(seen)) {
      return Disposition.IMPROVING;
    }
    if (steps.stream().anyMatch(it -> it.is(Kind.SURGERY, Status.AVAILABLE))) {
      return Disposition.SURGICAL_CONSULTATION;
    }
    boolean goesOn = steps.stream().anyMatch(it -> Walk.isOpen(it) || isSurgeryWithinReach(it));
    return goesOn ? Disposition.CONTINUE : Disposition.SPECIALIST_REVIEW;
  }

  /** A condition without a ladder is as urgent as itself. */
  private Optional<Urgency> urgencyOfCondition() {
    return Optional.of(urgency)
        .filter(it -> it.isRedFlag() && pathway.type() == Pathway.Type.REFERRAL);
  }

  /** Nothing known bars surgery for good: an answer or time may open its gate. */
  private static boolean isSurgeryWithinReach(StepStanding it) {
    return it.is(Kind.SURGERY, Status.LOCKED)
        && it.gate()
            .filter(
                gate ->
                    gate.is(Verdict.UNKNOWN)
                        || gate.lacks().stream().allMatch(lack -> lack.isTime()))
            .isPresent();
  }

  /**
   * Whether a trial gave relief that lasts, and none is known to have ended later without it. Tests
   * and forbidden treatments do not count, treatments from elsewhere do.
   */
  private boolean isImproving(Seen seen) {
    List<Trial> trials =
        seen.all().stream()
            .filter(it -> !offer.isTest(it.treatment()) && !offer.isForbidden(it.treatment()))
            .toList();
    return trials.stream()
        .filter(it -> it.outcome() == Outcome.RELIEF)
        .anyMatch(relief -> trials.stream().noneMatch(it -> failedAfter(it, relief, seen.today())));
  }

  private static boolean failedAfter(Trial trial, Trial relief, LocalDate today) {
    return trial.outcome().isFailed()
        && relief
            .end(today)
            .flatMap(then -> trial.end(today).filter(it -> it.isAfter(then)))
            .isPresent();
  }

  private static List<String> next(Disposition disposition, List<StepStanding> steps) {
    return switch (disposition) {
      case EMERGENCY, IMPROVING -> List.of();
      case HAND_OVER -> ids(handOvers(steps));
      case SAME_DAY,
          URGENT_REFERRAL,
          OUT_OF_SCOPE,
          COMPLETE_SCREEN,
          SURGICAL_CONSULTATION,
          CONTINUE,
          SPECIALIST_REVIEW ->
          ids(
              steps.stream()
                  .filter(it -> !it.step().is(Kind.SURGERY))
                  .filter(
                      it -> it.status() == Status.AVAILABLE || it.status() == Status.IN_PROGRESS));
    };
  }

  private static Stream<StepStanding> handOvers(List<StepStanding> steps) {
    return steps.stream().filter(it -> it.is(Kind.HANDOVER, Status.AVAILABLE));
  }

  private static List<String> ids(Stream<StepStanding> steps) {
    return steps.map(it -> it.step().id()).toList();
  }

  private static Consultation consultation(Screening screen, List<StepStanding> steps) {
    List<StepStanding> surgery = steps.stream().filter(it -> it.step().is(Kind.SURGERY)).toList();
    if (surgery.isEmpty()) {
      return Consultation.NOT_OFFERED;
    }
    if (screen.urgency().isPresent()) {
      return Consultation.WITHHELD;
    }
    return surgery.stream()
        .filter(it -> it.status() != Status.CONTRAINDICATED)
        .flatMap(it -> it.gate().stream())
        .flatMap(it -> it.verdict().stream())
        .map(Consultation::of)
        .min(Consultation::compareTo)
        .orElse(Consultation.UNMET);
  }

  private List<NotUsed> notUsed(Seen seen) {
    List<Trial> trials = seen.all();
    return IntStream.range(0, trials.size())
        .filter(i -> !offer.isCare(trials.get(i).treatment()))
        .mapToObj(
            i -> new NotUsed(i, trials.get(i).treatment(), whyNotUsed(trials.get(i).treatment())))
        .toList();
  }

  private NotUsed.Code whyNotUsed(String treatment) {
    if (offer.isForbidden(treatment)) {
      return NotUsed.Code.FORBIDDEN_HERE;
    }
    if (offer.isTest(treatment)) {
      return NotUsed.Code.A_TEST;
    }
    return offer.isSurgical(treatment) ? NotUsed.Code.SURGICAL : NotUsed.Code.NOT_IN_THIS_PATHWAY;
  }
}
