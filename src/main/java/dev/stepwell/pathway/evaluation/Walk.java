package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Walks a ladder, and says of every step where the person stands. */
final class Walk {

  private final Pathway pathway;
  private final Seen seen;
  private final Gates gates;

  /** The required steps so far that are open, in ladder order. */
  private final List<Step> open = new ArrayList<>();

  Walk(Pathway pathway, Seen seen, Gates gates) {
    this.pathway = pathway;
    this.seen = seen;
    this.gates = gates;
  }

  /**
   * Every step, in ladder order. The end of a ladder is looked at last: it waits for all others.
   */
  List<StepStanding> steps() {
    Map<String, StepStanding> standings = new HashMap<>();
    for (Step step : pathway.steps()) {
      if (!isEnd(step)) {
        StepStanding standing = standing(step);
        standings.put(step.id(), standing);
        if (isOpen(standing)) {
          open.add(step);
        }
      }
    }
    List<StepStanding> all = new ArrayList<>();
    for (Step step : pathway.steps()) {
      all.add(isEnd(step) ? standing(step) : Objects.requireNonNull(standings.get(step.id())));
    }
    return all;
  }

  /** Whether it is required and nothing closes it yet, so that later required steps wait. */
  static boolean isOpen(StepStanding it) {
    return it.step().required() && it.status().isOpen() && !isEnd(it.step());
  }

  /** A referral that establishes nothing and has no gate ends the ladder. */
  private static boolean isEnd(Step step) {
    return step.is(Kind.REFERRAL)
        && step.activity().establishes().isEmpty()
        && step.gate().isEmpty();
  }

  private StepStanding standing(Step step) {
    StepResults results = new StepResults(step, gates.screen(), seen);
    return new StepRules(step, results, gates, waitsFor(step)).standing();
  }

  /** The open steps that keep a step from being begun. */
  private List<Step> waitsFor(Step step) {
    if ((!step.required() && !isEnd(step)) || gates.isMetByFlag(step)) {
      return List.of();
    }
    List<Step> directlyBefore = step.alongside() ? careDirectlyBefore(step) : List.of();
    boolean goesAhead = gates.isReferralWithoutLadder(step);
    return Pick.from(
        open,
        it ->
            !directlyBefore.contains(it)
                && !(goesAhead && (it.is(Kind.SCREEN) || gates.isLockedByFlag(it))));
  }

  private List<Step> careDirectlyBefore(Step step) {
    List<Step> before = pathway.before(step);
    int from = before.size();
    while (from > 0 && before.get(from - 1).is(Kind.CARE)) {
      from--;
    }
    return before.subList(from, before.size());
  }
}
