package dev.stepwell.pathway;

import java.util.ArrayList;
import java.util.List;

/** The checks that the inner criteria share. */
final class Branches {

  private Branches() {}

  static List<Criterion> require(List<Criterion> of) {
    if (of.isEmpty()) {
      throw new IllegalArgumentException("a criterion with branches has at least one");
    }
    return List.copyOf(of);
  }

  static void requireMinimum(int minimum) {
    if (minimum < 1) {
      throw new IllegalArgumentException("a minimum is at least 1, not " + minimum);
    }
  }

  static List<Judgement> judge(List<Criterion> of, Known known) {
    List<Judgement> judged = new ArrayList<>(of.size());
    for (Criterion criterion : of) {
      judged.add(criterion.judge(known));
    }
    return judged;
  }

  static List<Verdict> verdicts(List<Judgement> judged) {
    List<Verdict> verdicts = new ArrayList<>(judged.size());
    for (Judgement judgement : judged) {
      verdicts.add(judgement.verdict());
    }
    return verdicts;
  }
}
