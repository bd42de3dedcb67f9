package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Set;

/**
 * The findings that the gate of a step asks for, negations counted.
 *
 * @param redFlags those that it wants present and that are red flags
 * @param contraindications those that it wants absent and that are contraindications
 */
record GateFindings(List<String> redFlags, List<String> contraindications) {

  static GateFindings of(Step step, Glossary glossary) {
    return new GateFindings(
        wanted(step, Presence.PRESENT, glossary.redFlags().keySet()),
        wanted(step, Presence.ABSENT, glossary.contraindications()));
  }

  private static List<String> wanted(Step step, Presence wanted, Set<String> among) {
    return step.gate().stream()
        .flatMap(gate -> gate.criterion().leaves())
        .filter(leaf -> wants(leaf, wanted))
        .map(leaf -> ((FindingCriterion) leaf.criterion()).finding())
        .filter(among::contains)
        .distinct()
        .toList();
  }

  private static boolean wants(Leaf leaf, Presence wanted) {
    return leaf.criterion() instanceof FindingCriterion asked
        && asked.wants(leaf.negated()) == wanted;
  }
}
