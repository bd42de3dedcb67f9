package dev.stepwell.api.representation;

import dev.stepwell.catalog.GateWords;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gate. */
@Schema(
    name = "Gate",
    description = "What must be true before a step is open. It never opens on what is unknown")
public record GateView(
    @Schema(description = "The criteria in plain words, made from the same data") String summary,
    @Schema(description = "The criterion that decides") CriterionView criterion,
    @Schema(description = "What does not open the gate by itself") Optional<List<String>> notEnough,
    @Schema(description = "A longer time of care that some payers ask; reported, never deciding")
        Optional<CriterionView> stricter,
    @Schema(description = "How the starting list supports the gate") Optional<String> provenance,
    @Schema(description = "Ids of sources") List<String> sources) {

  static GateView of(Reading reading, GateWords words, Gate gate) {
    note(reading, gate);
    return new GateView(
        words.lockedUntil(gate),
        CriterionView.of(gate.criterion(), gate.basis()),
        Optional.of(gate.notEnough()).filter(it -> !it.isEmpty()),
        gate.stricter().map(it -> CriterionView.of(it, gate.basis())),
        gate.basis().provenance().map(Provenance::term),
        gate.basis().sources());
  }

  /** Notes what the words of a gate name. */
  static void note(Reading reading, Gate gate) {
    gate.criterion()
        .leaves()
        .forEach(
            leaf -> {
              if (leaf.criterion() instanceof FindingCriterion asked) {
                reading.finding(asked.finding());
              }
              if (leaf.criterion() instanceof TrialCriterion trial) {
                trial.treatment().ifPresent(reading::treatment);
                trial.group().ifPresent(reading::group);
              }
            });
  }
}
