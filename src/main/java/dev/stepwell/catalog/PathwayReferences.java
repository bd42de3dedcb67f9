package dev.stepwell.catalog;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;

/** The references of one pathway. */
final class PathwayReferences {

  private final Reference.Collected references;
  private final Pathway pathway;

  PathwayReferences(Reference.Collected references, Pathway pathway) {
    this.references = references;
    this.pathway = pathway;
  }

  void collect() {
    references.add(Target.Kind.CONDITION, "/condition", List.of(pathway.condition()));
    references.add(Target.Kind.RED_FLAG, "/redFlags", pathway.redFlags());
    references.add(Target.Kind.FINDING, "/exclusions", pathway.exclusions());
    references.sources("", pathway.sources());
    pathway
        .forbidden()
        .forEach(
            it -> {
              references.add(Target.Kind.TREATMENT, "/forbidden", List.of(it.treatment()));
              references.sources("/forbidden/" + it.treatment(), it.sources());
            });
    pathway.steps().forEach(this::step);
  }

  private void step(Step step) {
    String path = "/steps/" + step.id();
    Activity activity = step.activity();
    references.add(Target.Kind.TREATMENT, path + "/treatments", activity.treatments());
    references.add(Target.Kind.DIAGNOSTIC, path + "/diagnostics", activity.diagnostics());
    references.add(Target.Kind.FINDING, path + "/establishes", activity.establishes());
    references.sources(path, step.sources());
    step.minimumTrial().ifPresent(it -> references.sources(path + "/minimumTrial", it.sources()));
    if (activity instanceof Activity.Handover handover) {
      references.add(Target.Kind.PATHWAY, path + "/to", List.of(handover.to()));
    }
    step.gate().ifPresent(gate -> gate(path + "/gate", gate));
  }

  private void gate(String path, Gate gate) {
    references.sources(path, gate.basis().sources());
    gate.stricter().ifPresent(it -> references.sources(path + "/stricter", it.basis().sources()));
    criterion(path + "/criterion", gate.criterion());
    gate.criterion().leaves().forEach(leaf -> leaf(path + "/criterion" + leaf.path(), leaf));
  }

  private void criterion(String path, Criterion criterion) {
    references.sources(path, criterion.basis().sources());
    for (int i = 0; i < criterion.of().size(); i++) {
      criterion(path + "/of/" + i, criterion.of().get(i));
    }
  }

  private void leaf(String path, Criterion.Leaf leaf) {
    if (leaf.criterion() instanceof FindingCriterion asked) {
      references.add(Target.Kind.FINDING, path + "/finding", List.of(asked.finding()));
    }
    if (leaf.criterion() instanceof TrialCriterion trial) {
      trial
          .treatment()
          .ifPresent(it -> references.add(Target.Kind.TREATMENT, path + "/treatment", List.of(it)));
      trial.group().ifPresent(it -> references.add(Target.group(it), path + "/group"));
    }
  }
}
