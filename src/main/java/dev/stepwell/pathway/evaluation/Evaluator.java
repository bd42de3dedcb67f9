package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        seen.all().stream()
            .filter(it -> !offer.isTest(it.treatment()) && !offer.isForbidden(it.treatment()))
            .toList();
    return trials.stream()
        .filter(it -> it.outcome() == Outcome.RELIEF)
        .anyMatch(
            relief -> trials.stream().noneMatch(it -> it.isFailedAfter(relief, seen.today())));
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
