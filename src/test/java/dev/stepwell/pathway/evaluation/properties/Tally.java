package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Disposition;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what random histories come to, to know that nothing that matters is rare. */
final class Tally implements Consumer<Case> {

  private final World world;
  private final Map<String, Integer> counts = new TreeMap<>();

  Tally(World world) {
    this.world = world;
    dispositions().forEach(it -> counts.put(it.term(), 0));
    world.pathway().steps().stream()
        .filter(it -> it.gate().isPresent())
        .forEach(
            step -> {
              for (Verdict verdict : Verdict.values()) {
                if (verdict != Verdict.UNMET || !isUnmetOnlyByFlag(step)) {
                  counts.put(step.id() + " " + verdict.term(), 0);
                }
              }
            });
  }

  /** While it is present, nobody says that the gate is unmet. */
  private static boolean isUnmetOnlyByFlag(Step step) {
    return step.gate().orElseThrow().criterion().leaves().count()
        == Case.wantsAbsent(step).filter(Words.ALL.redFlags()::containsKey).count();
  }

  @Override
  public void accept(Case it) {
    count(it.evaluation().disposition().term());
    it.steps()
        .forEach(
            step -> it.verdict(step).ifPresent(verdict -> count(step.id() + " " + verdict.term())));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** How often each disposition came that the pathway can have, and each verdict of each gate. */
  Map<String, Integer> counts() {
    return counts;
  }

  private Set<Disposition> dispositions() {
    Set<Disposition> all = EnumSet.allOf(Disposition.class);
    Pathway pathway = world.pathway();
    if (pathway.type() == Pathway.Type.REFERRAL) {
      all.retainAll(
          EnumSet.of(Disposition.EMERGENCY, Disposition.SAME_DAY, Disposition.URGENT_REFERRAL));
      if (world.urgency() == Urgency.SAME_DAY) {
        all.remove(Disposition.URGENT_REFERRAL);
      }
    }
    if (pathway.steps(Kind.HANDOVER).findAny().isEmpty()) {
      all.remove(Disposition.HAND_OVER);
    }
    if (!pathway.hasSurgery()) {
      all.remove(Disposition.SURGICAL_CONSULTATION);
    }
    return all;
  }
}
