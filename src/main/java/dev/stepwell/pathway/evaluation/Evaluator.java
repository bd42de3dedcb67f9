package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluates histories on one pathway. Pure, immutable, and safe to share between threads. */
public final class Evaluator {

  private final Pathway pathway;
  private final Urgency urgency;
  private final Offer offer;
  private final Screen screen;
  private final Map<String, GateFindings> gateFindings;

  /**
   * For one pathway.
   *
   * @param urgency that of its condition
   */
  public Evaluator(Pathway pathway, Urgency urgency, Glossary glossary) {
    this.pathway = pathway;
    this.urgency = urgency;
    this.offer = new Offer(pathway, glossary);
    this.screen = new Screen(pathway, glossary);
    this.gateFindings =
        pathway.steps().stream()
            .collect(
                Collectors.toUnmodifiableMap(Step::id, step -> GateFindings.of(step, glossary)));
  }

  /**
   * Where a history stands on a day.
   *
   * @throws IllegalArgumentException if a trial starts or ends after that day
   */
  public Evaluation evaluate(History history, LocalDate day) {
    Seen seen = new Seen(offer, history, day);
    requireUntil(day, seen.all());
    Screening screening = screen.of(history.findings());
    List<StepStanding> steps =
        new Walk(pathway, seen, new Gates(pathway, gateFindings, seen, screening)).steps();
    Outlook outlook = new Outlook(urgencyOfCondition(), screening, steps, isImproving(seen));
    return new Evaluation(
        day,
        Validity.until(offer, seen),
        outlook.disposition(),
        screening,
        outlook.next(),
        steps,
        outlook.handOver(),
        outlook.consultation(),
        notUsed(seen));
  }

  private static void requireUntil(LocalDate day, List<Trial> trials) {
    for (Trial trial : trials) {
      if (isAfter(day, trial.startedOn()) || isAfter(day, trial.end(day))) {
        throw new IllegalArgumentException("a trial lies after the day of evaluation");
      }
    }
  }

  private static boolean isAfter(LocalDate day, Optional<LocalDate> then) {
    return then.filter(day::isBefore).isPresent();
  }

  /** A condition without a ladder is as urgent as itself. */
  private Optional<Urgency> urgencyOfCondition() {
    return Optional.of(urgency)
        .filter(it -> it.isRedFlag() && pathway.type() == Pathway.Type.REFERRAL);
  }

  /**
   * Whether a trial gave relief that lasts, and none is known to have ended later without it. Tests
   * and forbidden treatments do not count, treatments from elsewhere do.
   */
  private boolean isImproving(Seen seen) {
    List<Trial> trials =
        Pick.from(
            seen.all(), it -> !offer.isTest(it.treatment()) && !offer.isForbidden(it.treatment()));
    return Pick.any(
        trials,
        relief ->
            relief.outcome() == Outcome.RELIEF
                && !Pick.any(trials, it -> it.isFailedAfter(relief, seen.today())));
  }

  private List<NotUsed> notUsed(Seen seen) {
    List<Trial> trials = seen.all();
    List<NotUsed> notUsed = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      String treatment = trials.get(i).treatment();
      if (!offer.isCare(treatment)) {
        notUsed.add(new NotUsed(i, treatment, whyNotUsed(treatment)));
      }
    }
    return notUsed;
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
