package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import java.util.List;
import java.util.Optional;

/** What comes next for a person, once it is known where each step stands. */
final class Outlook {

  private final Optional<Urgency> urgency;
  private final Screening screen;
  private final List<StepStanding> steps;
  private final boolean improving;
  private final Disposition disposition;

  /**
   * The outlook of a person.
   *
   * @param urgency that of the condition, where it has no ladder and is urgent by itself
   * @param improving whether a trial gave relief that lasts
   */
  Outlook(
      Optional<Urgency> urgency, Screening screen, List<StepStanding> steps, boolean improving) {
    this.urgency = urgency;
    this.screen = screen;
    this.steps = steps;
    this.improving = improving;
    this.disposition = firstThatHolds();
  }

  Disposition disposition() {
    return disposition;
  }

  private Disposition firstThatHolds() {
    Optional<Urgency> urgent = moreUrgent(screen.urgency(), urgency);
    if (urgent.isPresent()) {
      return Disposition.of(urgent.get());
    }
    if (!screen.exclusions().isEmpty()) {
      return Disposition.OUT_OF_SCOPE;
    }
    if (!screen.unanswered().isEmpty()) {
      return Disposition.COMPLETE_SCREEN;
    }
    if (!handOvers().isEmpty()) {
      return Disposition.HAND_OVER;
    }
    if (improving) {
      return Disposition.IMPROVING;
    }
    if (Pick.any(steps, it -> it.is(Kind.SURGERY, Status.AVAILABLE))) {
      return Disposition.SURGICAL_CONSULTATION;
    }
    boolean goesOn = Pick.any(steps, it -> Walk.isOpen(it) || isSurgeryWithinReach(it));
    return goesOn ? Disposition.CONTINUE : Disposition.SPECIALIST_REVIEW;
  }

  private static Optional<Urgency> moreUrgent(Optional<Urgency> one, Optional<Urgency> other) {
    return one.filter(it -> other.isEmpty() || it.compareTo(other.get()) < 0).or(() -> other);
  }

  /** Nothing known bars surgery for good: an answer or time may open its gate. */
  private static boolean isSurgeryWithinReach(StepStanding it) {
    return it.is(Kind.SURGERY, Status.LOCKED)
        && it.gate().filter(GateStanding::mayOpen).isPresent();
  }

  /** Ids of the steps to take or to go on with, in ladder order; never a surgical one. */
  List<String> next() {
    return switch (disposition) {
      case EMERGENCY, IMPROVING -> List.of();
      case HAND_OVER -> ids(handOvers());
      case SAME_DAY,
          URGENT_REFERRAL,
          OUT_OF_SCOPE,
          COMPLETE_SCREEN,
          SURGICAL_CONSULTATION,
          CONTINUE,
          SPECIALIST_REVIEW ->
          ids(Pick.from(steps, it -> !it.step().is(Kind.SURGERY) && isToBeTaken(it)));
    };
  }

  private static boolean isToBeTaken(StepStanding it) {
    return it.status() == Status.AVAILABLE || it.status() == Status.IN_PROGRESS;
  }

  /** Ids of the steps that hand over; none unless that is what comes next. */
  List<String> handOver() {
    return disposition == Disposition.HAND_OVER ? ids(handOvers()) : List.of();
  }

  private List<StepStanding> handOvers() {
    return Pick.from(steps, it -> it.is(Kind.HANDOVER, Status.AVAILABLE));
  }

  private static List<String> ids(List<StepStanding> steps) {
    return steps.stream().map(it -> it.step().id()).toList();
  }

  /** How the criteria for a surgical consultation look: of several surgical steps, the best. */
  Consultation consultation() {
    List<StepStanding> surgery = Pick.from(steps, it -> it.step().is(Kind.SURGERY));
    if (surgery.isEmpty()) {
      return Consultation.NOT_OFFERED;
    }
    if (screen.urgency().isPresent()) {
      return Consultation.WITHHELD;
    }
    Consultation best = Consultation.UNMET;
    for (StepStanding it : surgery) {
      Consultation its = consultation(it);
      best = its.compareTo(best) < 0 ? its : best;
    }
    return best;
  }

  private static Consultation consultation(StepStanding surgery) {
    Optional<Verdict> verdict = surgery.gate().flatMap(GateStanding::verdict);
    return surgery.status() == Status.CONTRAINDICATED || verdict.isEmpty()
        ? Consultation.UNMET
        : Consultation.of(verdict.get());
  }
}
