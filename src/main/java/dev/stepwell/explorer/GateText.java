package dev.stepwell.explorer;

import dev.stepwell.catalog.GateWords;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Gate;
import java.util.List;
import java.util.Optional;

/**
 * A gate, line by line: all of them must hold.
 *
 * @param lines what must be true
 * @param notEnough what does not open it by itself
 * @param stricter a longer time that some payers ask
 */
record GateText(List<GateLine> lines, List<String> notEnough, Optional<String> stricter) {

  static GateText of(GateWords words, Gate gate) {
    Criterion criterion = gate.criterion();
    List<Criterion> parts =
        criterion.type() == Criterion.Type.ALL_OF ? criterion.of() : List.of(criterion);
    return new GateText(
        parts.stream().map(it -> GateLine.of(words.of(it))).toList(),
        gate.notEnough(),
        gate.stricter().map(words::of));
  }

  /** The same, with what is known of each line. */
  GateText with(List<GateLine> known) {
    return new GateText(known, notEnough, stricter);
  }
}
