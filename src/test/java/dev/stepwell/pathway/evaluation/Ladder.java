package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Activity.Choice;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.Forbidden;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trials;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small pathway, step by step; what follows a step belongs to it. Its screen, the first step,
 * asks three red flags and two exclusions, and its condition is routine. What slugs stand for is
 * said here too.
 */
final class Ladder {

  static final List<String> OWN_FLAGS = List.of("weight-loss", "numb-saddle", "hot-joint");
  static final List<String> EXCLUSIONS = List.of("under-18", "pregnant");

  /** The first three are the pathway's own, the others are other pathways'. */
  private static final Map<String, Urgency> RED_FLAGS =
      Map.of(
          "numb-saddle", Urgency.EMERGENCY,
          "hot-joint", Urgency.SAME_DAY,
          "weight-loss", Urgency.URGENT_REFERRAL,
          "cold-leg", Urgency.EMERGENCY,
          "swollen-calf", Urgency.SAME_DAY,
          "clumsy-hands", Urgency.URGENT_REFERRAL);

  private static final Glossary GLOSSARY =
      new Glossary(
          Map.of("neurotomy", "ablation", "rhizotomy", "ablation"),
          Set.of("pain-mapping"),
          Set.of("fusion", "decompression"),
          RED_FLAGS,
          Set.of("nicotine-use", "bleeding-risk"));

  private final List<Step> steps = new ArrayList<>();
  private final List<Forbidden> forbidden = new ArrayList<>();
  private List<String> exclusions = EXCLUSIONS;
  private Urgency urgency = Urgency.ROUTINE;

  private Ladder() {
    add("screen", new Activity.Screen(List.of())).required();
  }

  static Ladder ladder() {
    return new Ladder();
  }

  /** Any of these treatments; the first one is its id. */
  Ladder care(String... treatments) {
    return add(treatments[0], new Activity.Care(List.of(treatments), Choice.ANY, Optional.empty()));
  }

  /** All of these treatments together; the first one is its id. */
  Ladder together(String... treatments) {
    return add(treatments[0], new Activity.Care(List.of(treatments), Choice.ALL, Optional.empty()));
  }

  Ladder diagnostic(String id, String... establishes) {
    return add(id, new Activity.Diagnosis(List.of("mri"), List.of(establishes)));
  }

  Ladder referral(String id, String... establishes) {
    return add(id, new Activity.Referral(List.of(), List.of(establishes)));
  }

  /** Its id is the condition that it hands over to. */
  Ladder handover(String to) {
    return add(to, new Activity.Handover(to));
  }

  /** Any of these; the first one is its id. */
  Ladder surgery(String... treatments) {
    return add(treatments[0], new Activity.Surgery(List.of(treatments)));
  }

  Ladder required() {
    Step it = last();
    return replace(it, true, it.alongside(), it.gate(), it.activity());
  }

  Ladder alongside() {
    Step it = last();
    return replace(it, it.required(), true, it.gate(), it.activity());
  }

  Ladder tried(String minimum) {
    Step it = last();
    Activity.Care care = (Activity.Care) it.activity();
    MinimumTrial trial =
        new MinimumTrial(CareDuration.parse(minimum), Provenance.EXTENSION, List.of());
    return replace(
        it,
        it.required(),
        it.alongside(),
        it.gate(),
        new Activity.Care(care.treatments(), care.choose(), Optional.of(trial)));
  }

  Ladder gate(Criterion criterion) {
    return gate(new Gate(criterion, List.of(), Optional.empty(), Basis.NONE));
  }

  /** A gate for which some payers ask longer care. */
  Ladder gate(Criterion criterion, Criterion stricter) {
    return gate(new Gate(criterion, List.of(), Optional.of((ElapsedCare) stricter), Basis.NONE));
  }

  /** Under another id than its first treatment. */
  Ladder called(String id) {
    Step it = steps.remove(steps.size() - 1);
    add(id, it.activity());
    return replace(last(), it.required(), it.alongside(), it.gate(), it.activity());
  }

  Ladder forbids(String treatment) {
    forbidden.add(new Forbidden(treatment, "It does harm here.", List.of()));
    return this;
  }

  Ladder withoutExclusions() {
    exclusions = List.of();
    return this;
  }

  Ladder urgency(Urgency ofCondition) {
    urgency = ofCondition;
    return this;
  }

  Evaluation evaluate(Told told) {
    return evaluate(told, Trials.TODAY);
  }

  Evaluation evaluate(Told told, LocalDate day) {
    Pathway pathway =
        new Pathway("sciatica", OWN_FLAGS, exclusions, steps, forbidden, List.of(), day, day);
    return new Evaluator(pathway, urgency, GLOSSARY).evaluate(told.history(), day);
  }

  private Ladder gate(Gate gate) {
    Step it = last();
    return replace(it, it.required(), it.alongside(), Optional.of(gate), it.activity());
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private Ladder add(String id, Activity activity) {
    steps.add(
        new Step(
            id,
            Stage.NON_SURGICAL,
            false,
            "A step",
            Optional.empty(),
            false,
            Optional.empty(),
            activity,
            Provenance.EXTENSION,
            List.of()));
    return this;
  }

  private Ladder replace(
      Step it, boolean required, boolean alongside, Optional<Gate> gate, Activity activity) {
    steps.set(
        steps.size() - 1,
        new Step(
            it.id(),
            it.stage(),
            required,
            it.title(),
            it.note(),
            alongside,
            gate,
            activity,
            it.provenance(),
            it.sources()));
    return this;
  }
}
