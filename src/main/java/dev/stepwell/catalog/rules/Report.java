package dev.stepwell.catalog.rules;

import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects violations, and knows how places are named. */
final class Report {

  private final List<Violation> violations = new ArrayList<>();

  void add(int rule, String path, String code, String message) {
    violations.add(new Violation(rule, path, code, message));
  }

  /** Everything reported, by rule, then by place. */
  List<Violation> violations() {
    return violations.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(Violation::rule)
                .thenComparing(Violation::path)
                .thenComparing(Violation::code)
                .thenComparing(Violation::message))
        .toList();
  }

  static String at(Pathway pathway) {
    return "/pathways/" + pathway.condition();
  }

  static String at(Pathway pathway, Step step) {
    return at(pathway) + "/steps/" + step.id();
  }

  static String atGate(Pathway pathway, Step step) {
    return at(pathway, step) + "/gate/criterion";
  }

  static String at(Pathway pathway, Step step, Criterion.Leaf leaf) {
    return atGate(pathway, step) + leaf.path();
  }
}
