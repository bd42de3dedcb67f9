package dev.stepwell.catalog;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate in words, line by line, as pictures and pages tell it.
 *
 * @param heading until when it is locked, and whether that is so
 * @param verdict whether it is open; empty without an evaluation, or where that is withheld
 * @param lines what must be true
 * @param asides what does not open it, and what some ask besides
 */
public record GateText(
    String heading, Optional<Verdict> verdict, List<GateLine> lines, List<String> asides) {

  /** Copies lines and asides. */
  public GateText {
    lines = List.copyOf(lines);
    asides = List.copyOf(asides);
  }

  /**
   * The words for the gate of a step, which has one.
   *
   * @param verdict whether it is open
   * @param judged what is known of its criterion
   */
  static GateText of(
      GateWords words, Step step, Optional<Verdict> verdict, Optional<Judgement> judged) {
    Gate gate = step.gate().orElseThrow();
    return new GateText(
        heading(step, gate.criterion(), verdict),
        verdict,
        lines(words, gate.criterion(), judged),
        asides(words, gate));
  }

  private static String heading(Step step, Criterion criterion, Optional<Verdict> verdict) {
    String gate = step.is(Activity.Kind.SURGERY) ? "gate-before-surgery" : "gate";
    String heading = Phrases.say(gate, asked(criterion));
    return verdict
        .map(it -> Phrases.say("judged", heading, text(it).toLowerCase(Locale.ROOT)))
        .orElse(heading);
  }

  private static String asked(Criterion criterion) {
    return switch (criterion.type()) {
      case ALL_OF -> Phrases.say(criterion.of().size() == 1 ? "asked.one" : "asked.all-of");
      case ANY_OF -> Phrases.say("asked.any-of");
      case AT_LEAST -> Phrases.say("asked.at-least", ((AtLeast) criterion).minimum());
      case NOT, TRIAL, DISTINCT_TRIALS, ELAPSED_CARE, FINDING -> Phrases.say("asked.one");
    };
  }

  /** The heading tells of the gate's own criterion, unless that has to be told in a line itself. */
  private static List<GateLine> lines(
      GateWords words, Criterion criterion, Optional<Judgement> judged) {
    return switch (criterion.type()) {
      case ALL_OF, ANY_OF, AT_LEAST -> beneath(words, criterion, judged);
      case NOT, TRIAL, DISTINCT_TRIALS, ELAPSED_CARE, FINDING ->
          List.of(line(words, criterion, judged));
    };
  }

  private static List<GateLine> beneath(
      GateWords words, Criterion criterion, Optional<Judgement> judged) {
    List<GateLine> lines = new ArrayList<>();
    for (int i = 0; i < criterion.of().size(); i++) {
      int place = i;
      lines.add(line(words, criterion.of().get(i), judged.map(it -> it.of().get(place))));
    }
    return lines;
  }

  private static GateLine line(GateWords words, Criterion criterion, Optional<Judgement> judged) {
    Optional<GateLine.Known> known =
        judged.map(it -> new GateLine.Known(it.verdict(), text(it.verdict()), why(it)));
    return isToldWhole(criterion)
        ? new GateLine(Sentence.of(words.of(criterion)), List.of(), known)
        : new GateLine(branch(criterion), beneath(words, criterion, judged), known);
  }

  /** What negates one leaf is told in one line with it. */
  private static boolean isToldWhole(Criterion criterion) {
    return criterion.type() == Criterion.Type.NOT
        ? criterion.of().get(0).of().isEmpty()
        : criterion.of().isEmpty();
  }

  private static String branch(Criterion criterion) {
    String key = "beneath." + criterion.type().term();
    return criterion instanceof AtLeast some ? Phrases.say(key, some.minimum()) : Phrases.say(key);
  }

  private static Optional<String> why(Judgement judgement) {
    return judgement.criterion().type() == Criterion.Type.NOT
        ? why(judgement.of().get(0))
        : EvaluationWords.reason(judgement);
  }

  private static List<String> asides(GateWords words, Gate gate) {
    List<String> asides = new ArrayList<>();
    gate.notEnough().forEach(it -> asides.add(Phrases.say("not-enough", it)));
    gate.stricter().ifPresent(it -> asides.add(Phrases.say("stricter", words.of(it))));
    return asides;
  }

  private static String text(Verdict verdict) {
    return Phrases.say("verdict." + verdict.term());
  }
}
