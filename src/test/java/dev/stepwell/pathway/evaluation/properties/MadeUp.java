package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Activity.Care;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Activity.Diagnosis;
import dev.stepwell.pathway.Activity.Screen;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.evaluation.Evaluator;
import dev.stepwell.pathway.evaluation.Glossary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A made-up pathway around one gate: a treatment that two steps try, for a shorter and for a longer
 * time, one without a minimum trial, and two names of one procedure.
 */
final class MadeUp {

  static final Map<String, String> IDENTITIES =
      Map.of("rest", "rest", "tea", "tea", "cold-pack", "cooling", "ice", "cooling");
  static final List<String> FINDINGS = List.of("itches", "swollen", "tired", "dizzy", "cheerful");

  private MadeUp() {}

  static Pathway pathway(Criterion criterion) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    return new Pathway(
        "made-up",
        List.of(),
        List.of(),
        List.of(
            step("screen", new Screen(List.of()), Optional.empty()),
            step("resting", care(List.of("rest"), 4), Optional.empty()),
            step("resting-longer", care(List.of("rest"), 6), Optional.empty()),
            step("drinking", care(List.of("tea"), 0), Optional.empty()),
            step("cooling", care(List.of("cold-pack", "ice"), 6), Optional.empty()),
            step(
                "looking",
                new Diagnosis(List.of(), List.of("seen")),
                Optional.of(gate(criterion)))),
        List.of(),
        List.of(),
        day,
        day);
  }

  static Evaluator evaluator(Pathway pathway) {
    return new Evaluator(
        pathway, Urgency.ROUTINE, new Glossary(IDENTITIES, Set.of(), Set.of(), Map.of(), Set.of()));
  }

  private static Gate gate(Criterion criterion) {
    return new Gate(criterion, List.of(), Optional.empty(), Basis.NONE);
  }

  private static Activity care(List<String> treatments, int weeks) {
    return new Care(
        treatments,
        Choice.ANY,
        IntStream.of(weeks)
            .filter(it -> it > 0)
            .mapToObj(
                it -> new MinimumTrial(CareDuration.ofWeeks(it), Provenance.EXTENSION, List.of()))
            .findFirst());
  }

  private static Step step(String id, Activity activity, Optional<Gate> gate) {
    return new Step(
        id,
        Stage.ASSESSMENT,
        false,
        id,
        Optional.empty(),
        false,
        gate,
        activity,
        Provenance.EXTENSION,
        List.of());
  }
}
