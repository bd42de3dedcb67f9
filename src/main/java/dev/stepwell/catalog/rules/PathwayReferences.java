package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;

/** The references of one pathway. */
final class PathwayReferences {

  private static final int RULE = 7;

  private final References.Check check;
  private final Pathway pathway;

  PathwayReferences(References.Check check, Pathway pathway) {
    this.check = check;
    this.pathway = pathway;
  }

  void check() {
    String path = Report.at(pathway);
    check.resolves(EntryType.CONDITION, path + "/condition", pathway.condition());
    check.resolves(EntryType.RED_FLAG, path + "/redFlags", pathway.redFlags());
    check.sources(path, pathway.sources());
    for (String exclusion : pathway.exclusions()) {
      check.resolvesFinding(path + "/exclusions", exclusion);
      catalog()
          .finding(exclusion)
          .map(Finding::kind)
          .filter(kind -> kind != FindingKind.EXCLUSION)
          .ifPresent(
              kind ->
                  check
                      .report()
                      .add(
                          RULE,
                          path + "/exclusions",
                          "not-an-exclusion",
                          exclusion + " is of kind " + kind.term() + "."));
    }
    pathway
        .forbidden()
        .forEach(
            it -> {
              check.resolves(EntryType.TREATMENT, path + "/forbidden", it.treatment());
              check.sources(path + "/forbidden/" + it.treatment(), it.sources());
            });
    pathway.steps().forEach(this::step);
  }

  private void step(Step step) {
    String path = Report.at(pathway, step);
    Activity activity = step.activity();
    check.resolves(EntryType.TREATMENT, path + "/treatments", activity.treatments());
    check.resolves(EntryType.DIAGNOSTIC, path + "/diagnostics", activity.diagnostics());
    activity.establishes().forEach(it -> check.resolvesFinding(path + "/establishes", it));
    activity.treatments().forEach(treatment -> linked(path, treatment));
    check.sources(path, step.sources());
    step.minimumTrial().ifPresent(it -> check.sources(path + "/minimumTrial", it.sources()));
    if (activity instanceof Activity.Handover handover) {
      check.resolves(EntryType.PATHWAY, path + "/to", handover.to());
    }
    step.gate().ifPresent(gate -> gate(step, gate));
  }

  private void linked(String path, String treatment) {
    boolean linked =
        catalog().condition(pathway.condition()).stream()
            .flatMap(condition -> catalog().links(condition).stream())
            .anyMatch(it -> it.treatment().slug().equals(treatment));
    if (!linked) {
      check
          .report()
          .add(
              RULE,
              path + "/treatments",
              "treatment-not-linked",
              "No link ties "
                  + treatment
                  + " to "
                  + pathway.condition()
                  + ": add one, with its provenance and evidence.");
    }
  }

  private void gate(Step step, Gate gate) {
    check.sources(Report.at(pathway, step) + "/gate", gate.basis().sources());
    gate.stricter()
        .ifPresent(
            it -> check.sources(Report.at(pathway, step) + "/gate/stricter", it.basis().sources()));
    criterion(Report.atGate(pathway, step), gate.criterion());
    gate.criterion().leaves().forEach(leaf -> leaf(Report.at(pathway, step, leaf), leaf));
  }

  private void criterion(String path, Criterion criterion) {
    check.sources(path, criterion.basis().sources());
    for (int i = 0; i < criterion.of().size(); i++) {
      criterion(path + "/of/" + i, criterion.of().get(i));
    }
  }

  private void leaf(String path, Criterion.Leaf leaf) {
    if (leaf.criterion() instanceof FindingCriterion asked) {
      check.resolvesFinding(path + "/finding", asked.finding());
    }
    if (leaf.criterion() instanceof TrialCriterion trial) {
      trial
          .treatment()
          .ifPresent(it -> check.resolves(EntryType.TREATMENT, path + "/treatment", it));
      trial
          .group()
          .filter(it -> catalog().group(it).isEmpty())
          .ifPresent(it -> check.unknown(path + "/group", "no equivalence group", it));
    }
  }

  private Catalog catalog() {
    return check.catalog();
  }
}
