package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The gates of a pathway, with the screen before them. */
final class Gates {

  private final Map<String, GateFindings> findings;
  private final Seen seen;
  private final Screening screen;
  private final List<Because> obstacles;
  private final List<Unlock> questions;
  private final boolean ladder;

  Gates(Pathway pathway, Map<String, GateFindings> findings, Seen seen, Screening screen) {
    this.findings = findings;
    this.seen = seen;
    this.screen = screen;
    this.obstacles = screen.obstacles();
    this.questions = questions(screen);
    this.ladder = pathway.type() == Pathway.Type.LADDER;
  }

  /** Whether a red flag that is present locks the step. */
  boolean isLockedByFlag(Step step) {
    return screen.urgency().isPresent() && !staysOpen(step);
  }

  /**
   * Where the gate stands: withheld if a red flag locks it, and unknown at best before the screen.
   */
  Optional<GateStanding> standing(Step step) {
    return step.gate()
        .map(gate -> isLockedByFlag(step) ? GateStanding.WITHHELD : judged(step, gate));
  }

  private GateStanding judged(Step step, Gate gate) {
    return GateStanding.of(
        gate.criterion().judge(seen),
        gate.stricter().map(it -> it.judge(seen)),
        step.is(Kind.SCREEN) || isMetByFlag(step) ? List.of() : obstacles);
  }

  /**
   * What the screen puts in the way of a step. The screen itself, and urgent help, wait for
   * nothing.
   */
  List<Because> obstacles(Step step) {
    boolean passes =
        step.is(Kind.SCREEN)
            || isMetByFlag(step)
            || (isReferralWithoutLadder(step) && step.gate().isEmpty());
    return passes ? List.of() : obstacles;
  }

  /** The answers that would take those obstacles away. */
  List<Unlock> questions(Step step) {
    return obstacles(step).isEmpty() ? List.of() : questions;
  }

  private static List<Unlock> questions(Screening screen) {
    List<Unlock> questions = new ArrayList<>();
    screen.unanswered().forEach(it -> questions.add(absent(it, Optional.empty())));
    screen.exclusions().forEach(it -> questions.add(absent(it, Optional.of(Presence.PRESENT))));
    return questions;
  }

  private static Unlock absent(String finding, Optional<Presence> answered) {
    return new Unlock(new FindingCriterion(finding, Presence.ABSENT, Basis.NONE), answered);
  }

  Screening screen() {
    return screen;
  }

  /** The contraindications that its gate wants absent, and that are present. */
  List<String> contraindications(Step step) {
    return Pick.from(findings(step).contraindications(), seen::isPresent);
  }

  /**
   * Whether a red flag that is present, and is no emergency, leaves the step open: the screen, a
   * referral whose gate the flag meets, and the referrals of a pathway without a ladder.
   */
  private boolean staysOpen(Step step) {
    return screen.isFlaggedButNoEmergency()
        && (step.is(Kind.SCREEN) || isMetByFlag(step) || isReferralWithoutLadder(step));
  }

  /**
   * Whether a red flag that is no emergency meets the gate of a referral: it then waits for
   * nothing.
   */
  boolean isMetByFlag(Step step) {
    return step.is(Kind.REFERRAL)
        && screen.isFlaggedButNoEmergency()
        && Pick.any(findings(step).redFlags(), screen.flagged()::contains)
        && step.gate()
            .map(gate -> gate.criterion().judge(seen))
            .map(Judgement::verdict)
            .filter(Verdict.MET::equals)
            .isPresent();
  }

  /** In a pathway without a ladder, referrals do not wait for the screen. */
  boolean isReferralWithoutLadder(Step step) {
    return step.is(Kind.REFERRAL) && !ladder;
  }

  private GateFindings findings(Step step) {
    return Objects.requireNonNull(findings.get(step.id()));
  }
}
