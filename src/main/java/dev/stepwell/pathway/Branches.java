package dev.stepwell.pathway;

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
    return of.stream().map(it -> it.judge(known)).toList();
  }

  static List<Verdict> verdicts(List<Judgement> judged) {
    return judged.stream().map(Judgement::verdict).toList();
  }
}
