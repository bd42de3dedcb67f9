package dev.stepwell.content;

import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;

/** The members that every step has in a document, whatever its kind. */
record StepFrame(
    String id,
    Stage stage,
    boolean required,
    String title,
    Optional<String> note,
    boolean alongside,
    Optional<Gate> gate,
    Provenance provenance,
    List<String> sources) {

  static StepFrame of(Step step) {
    return new StepFrame(
        step.id(),
        step.stage(),
        step.required(),
        step.title(),
        step.note(),
        step.alongside(),
        step.gate(),
        step.provenance(),
        step.sources());
  }
}
