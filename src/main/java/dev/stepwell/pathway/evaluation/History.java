package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has tried, and what was found.
 *
 * @param trials all that was tried, in any order; empty where it is unknown what was
 * @param findings the findings that are answered, by slug; any other is unknown
 */
public record History(Optional<List<Trial>> trials, Map<String, Presence> findings) {

  /** Nothing is known. */
  public static final History UNKNOWN = new History(Optional.empty(), Map.of());

  /** Copies the lists. */
  public History {
    trials = trials.map(List::copyOf);
    findings = Map.copyOf(findings);
  }
}
