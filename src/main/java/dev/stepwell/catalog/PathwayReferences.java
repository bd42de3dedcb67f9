package dev.stepwell.catalog;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Forbidden;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.function.BiConsumer;

/** The references of one pathway. */
final class PathwayReferences {

  private final Reference.Collected references;
  private final Pathway pathway;

  PathwayReferences(Reference.Collected references, Pathway pathway) {
    this.references = references;
    this.pathway = pathway;
  }

  void collect(Place top) {
    references.add(Target.Kind.CONDITION, top.at("condition"), List.of(pathway.condition()));
    references.add(Target.Kind.RED_FLAG, top.at("redFlags"), pathway.redFlags());
    references.add(Target.Kind.FINDING, top.at("exclusions"), pathway.exclusions());
    references.sources(top, pathway.sources());
    for (Forbidden it : pathway.forbidden()) {
      Place forbidden = top.at("forbidden");
      references.add(Target.Kind.TREATMENT, forbidden, List.of(it.treatment()));
      references.sources(forbidden.at(it.treatment()), it.sources());
    }
    Place steps = top.at("steps");
    pathway.steps().forEach(step -> step(steps.at(step.id()), step));
  }

  private void step(Place place, Step step) {
    Activity activity = step.activity();
    references.add(Target.Kind.TREATMENT, place.at("treatments"), activity.treatments());
    references.add(Target.Kind.DIAGNOSTIC, place.at("diagnostics"), activity.diagnostics());
    references.add(Target.Kind.FINDING, place.at("establishes"), activity.establishes());
    references.sources(place, step.sources());
    step.minimumTrial().ifPresent(it -> references.sources(place.at("minimumTrial"), it.sources()));
    if (activity instanceof Activity.Handover handover) {
      references.add(Target.Kind.PATHWAY, place.at("to"), List.of(handover.to()));
    }
    step.gate().ifPresent(gate -> gate(place.at("gate"), gate));
  }

  private void gate(Place place, Gate gate) {
    references.sources(place, gate.basis().sources());
    gate.stricter().ifPresent(it -> references.sources(place.at("stricter"), it.basis().sources()));
    sources(place.at("criterion"), gate.criterion());
    named(place.at("criterion"), gate.criterion());
  }

  private void sources(Place place, Criterion criterion) {
    references.sources(place, criterion.basis().sources());
    beneath(place, criterion, this::sources);
  }

  /** What the leaves name. */
  private void named(Place place, Criterion criterion) {
    if (criterion instanceof FindingCriterion asked) {
      references.add(Target.Kind.FINDING, place.at("finding"), List.of(asked.finding()));
    } else if (criterion instanceof TrialCriterion trial) {
      trial
          .treatment()
          .ifPresent(
              it -> references.add(new Target(Target.Kind.TREATMENT, it), place.at("treatment")));
      trial.group().ifPresent(it -> references.add(Target.group(it), place.at("group")));
    }
    beneath(place, criterion, this::named);
  }

  private static void beneath(
      Place place, Criterion criterion, BiConsumer<Place, Criterion> collect) {
    for (int i = 0; i < criterion.of().size(); i++) {
      collect.accept(place.at("of").at(String.valueOf(i)), criterion.of().get(i));
    }
  }
}
