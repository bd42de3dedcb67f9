package dev.stepwell.content;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;

/** The members that a step may have in a document, whatever its kind. */
record StepMembers(
    String id,
    Stage stage,
    boolean required,
    String title,
    Optional<String> note,
    boolean alongside,
    Optional<Gate> gate,
    Provenance provenance,
    List<String> sources,
    Activity.Kind kind,
    List<String> treatments,
    Optional<Activity.Choice> choose,
    Optional<MinimumTrial> minimumTrial,
    List<String> diagnostics,
    List<String> establishes,
    Optional<String> to) {

  Step step() {
    return new Step(
        id, stage, required, title, note, alongside, gate, activity(), provenance, sources);
  }

  private Activity activity() {
    return switch (kind) {
      case SCREEN -> new Activity.Screen(diagnostics);
      case CARE -> new Activity.Care(treatments, choose.orElseThrow(), minimumTrial);
      case DIAGNOSTIC -> new Activity.Diagnosis(diagnostics, establishes);
      case REFERRAL -> new Activity.Referral(diagnostics, establishes);
      case HANDOVER -> new Activity.Handover(to.orElseThrow());
      case SURGERY -> new Activity.Surgery(treatments);
    };
  }
}
