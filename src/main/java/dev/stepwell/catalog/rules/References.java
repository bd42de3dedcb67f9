package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Reference;
import dev.stepwell.catalog.Target;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import java.util.List;

/**
 * The part of rule 7 about references: each resolves, every condition has a pathway, no red flag
 * has the slug of another finding, exclusions are exclusions, and the treatments of a pathway are
 * tied to its condition.
 */
final class References implements Rule {

  private static final int RULE = 7;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    scope
        .entries()
        .flatMap(entry -> Reference.allOf(entry).stream())
        .filter(reference -> !resolves(catalog, reference.target()))
        .forEach(reference -> unknown(reference, report));
    scope.conditions().forEach(condition -> hasPathway(catalog, condition, report));
    scope.findings().forEach(finding -> isNoRedFlag(catalog, finding, report));
    for (Pathway pathway : scope.pathways()) {
      exclude(catalog, pathway, report);
      areLinked(catalog, pathway, report);
    }
  }

  private static boolean resolves(Catalog catalog, Target target) {
    String key = target.key();
    return switch (target.kind()) {
      case CONDITION -> catalog.condition(key).isPresent();
      case PATHWAY -> catalog.pathway(key).isPresent();
      case TREATMENT -> catalog.treatment(key).isPresent();
      case DIAGNOSTIC -> catalog.diagnostic(key).isPresent();
      case FINDING -> catalog.finding(key).isPresent();
      case RED_FLAG -> catalog.redFlag(key).isPresent();
      case SOURCE -> catalog.source(key).isPresent();
      case GROUP -> !catalog.group(key).isEmpty();
      case CATEGORY -> true;
    };
  }

  private static void unknown(Reference reference, Report report) {
    Target target = reference.target();
    report.add(
        RULE,
        reference.path(),
        "unknown-reference",
        "There is no " + word(target.kind()) + " \"" + target.key() + "\" in the catalog.");
  }

  private static String word(Target.Kind kind) {
    return switch (kind) {
      case CONDITION -> EntryType.CONDITION.term();
      case PATHWAY -> EntryType.PATHWAY.term();
      case TREATMENT -> EntryType.TREATMENT.term();
      case DIAGNOSTIC -> EntryType.DIAGNOSTIC.term();
      case FINDING -> EntryType.FINDING.term();
      case RED_FLAG -> EntryType.RED_FLAG.term();
      case SOURCE -> EntryType.SOURCE.term();
      case GROUP -> "equivalence group";
      case CATEGORY -> "category";
    };
  }

  private static void hasPathway(Catalog catalog, Condition condition, Report report) {
    if (catalog.pathway(condition.slug()).isEmpty()) {
      report.add(
          RULE, EntryKey.of(condition).path(), "missing-pathway", "Every condition has a pathway.");
    }
  }

  private static void isNoRedFlag(Catalog catalog, Finding finding, Report report) {
    if (finding.kind() == FindingKind.RED_FLAG || catalog.redFlag(finding.slug()).isPresent()) {
      report.add(
          RULE,
          EntryKey.of(finding).path(),
          "duplicate-finding",
          "A red flag stands among the red flags, and only there.");
    }
  }

  private static void exclude(Catalog catalog, Pathway pathway, Report report) {
    for (String exclusion : pathway.exclusions()) {
      catalog
          .finding(exclusion)
          .map(Finding::kind)
          .filter(kind -> kind != FindingKind.EXCLUSION)
          .ifPresent(
              kind ->
                  report.add(
                      RULE,
                      Report.at(pathway) + "/exclusions",
                      "not-an-exclusion",
                      exclusion + " is of kind " + kind.term() + "."));
    }
  }

  private static void areLinked(Catalog catalog, Pathway pathway, Report report) {
    List<String> linked =
        catalog.condition(pathway.condition()).stream()
            .flatMap(condition -> catalog.links(condition).stream())
            .map(link -> link.treatment().slug())
            .toList();
    pathway
        .steps()
        .forEach(
            step ->
                step.activity().treatments().stream()
                    .filter(treatment -> !linked.contains(treatment))
                    .forEach(
                        treatment ->
                            report.add(
                                RULE,
                                Report.at(pathway, step) + "/treatments",
                                "treatment-not-linked",
                                "No link ties "
                                    + treatment
                                    + " to "
                                    + pathway.condition()
                                    + ": add one, with its provenance and evidence.")));
  }
}
