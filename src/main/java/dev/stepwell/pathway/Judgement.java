package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a criterion for one person.
 *
 * @param criterion the criterion; a trial has the minimum that counted, if there is one
 * @param verdict whether it holds
 * @param reason why; empty where the criteria beneath say it
 * @param of the judgements of the criteria beneath, in their order
 */
public record Judgement(
    Criterion criterion, Verdict verdict, Optional<Reason> reason, List<Judgement> of) {

  /** Copies the judgements. */
  public Judgement {
    of = List.copyOf(of);
  }

  /** Of a leaf. */
  static Judgement of(Criterion leaf, Reason reason) {
    return new Judgement(leaf, reason.code().verdict(), Optional.of(reason), List.of());
  }

  /** Of a criterion with criteria beneath. */
  static Judgement of(Criterion criterion, Verdict verdict, List<Judgement> of) {
    return new Judgement(criterion, verdict, Optional.empty(), of);
  }

  /** What it would take to meet it: nothing of it is met yet, and all of it together is enough. */
  public List<Unlock> toUnlock() {
    return to(Verdict.MET);
  }

  /** What it would take to reach the goal, met or unmet. */
  List<Unlock> to(Verdict goal) {
    return verdict == goal ? List.of() : criterion.to(goal, this);
  }
}
