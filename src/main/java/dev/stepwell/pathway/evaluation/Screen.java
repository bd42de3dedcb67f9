package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked before anything else. Everything here stays the same from history to history. */
final class Screen {

  private final Map<String, Urgency> urgencies;
  private final List<String> exclusions;

  /** Every red flag of the catalog, the most urgent first. */
  private final List<String> redFlags;

  /** What the pathway itself asks: its red flags, the most urgent first, then its exclusions. */
  private final List<String> questions;

  Screen(Pathway pathway, Glossary glossary) {
    this.urgencies = glossary.redFlags();
    this.exclusions = pathway.exclusions();
    Comparator<String> byUrgency =
        Comparator.comparing(it -> urgencies.getOrDefault(it, Urgency.EMERGENCY));
    this.redFlags =
        urgencies.keySet().stream()
            .sorted(byUrgency.thenComparing(Comparator.naturalOrder()))
            .toList();
    this.questions =
        Stream.concat(pathway.redFlags().stream().sorted(byUrgency), exclusions.stream()).toList();
  }

  /** What it says to these findings. */
  Screening of(Map<String, Presence> findings) {
    List<String> flagged = present(redFlags, findings);
    return new Screening(
        flagged,
        flagged.isEmpty() ? Optional.empty() : Optional.ofNullable(urgencies.get(flagged.get(0))),
        Pick.from(questions, it -> !findings.containsKey(it)),
        present(exclusions, findings));
  }

  private static List<String> present(List<String> among, Map<String, Presence> findings) {
    return Pick.from(among, it -> findings.get(it) == Presence.PRESENT);
  }
}
