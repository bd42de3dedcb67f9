package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.LinkedTreatment;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rule 2: every surgical step has a gate which only a trial opens, and whose top all-of holds what
 * the ladder before it demands. A pathway with surgery hands over only on contraindications, which
 * its surgical gate wants absent.
 */
final class SurgicalGates implements Rule {

  private static final int RULE = 2;

  /** So many different treatments are tried before any surgery. */
  private static final int FEWEST_TRIALS = 2;

  @Override
  public void check(Scope scope, Report report) {
    Catalog catalog = scope.catalog();
    for (Pathway pathway : scope.pathways()) {
      pathway.steps(Kind.SURGERY).forEach(step -> check(catalog, pathway, step, report));
    }
  }

  private static void check(Catalog catalog, Pathway pathway, Step step, Report report) {
    Optional<Gate> gate = step.gate();
    if (gate.isEmpty()) {
      report.add(
          RULE,
          Report.at(pathway, step),
          "surgery-without-gate",
          "A surgical step has a gate. Add what must be true before it.");
      return;
    }
    Criterion root = gate.get().criterion();
    String path = Report.atGate(pathway, step);
    if (!root.needsTrial()) {
      report.add(
          RULE,
          path,
          "gate-without-trial",
          "This gate opens without any trial of treatment. Each way to meet it passes through a"
              + " trial or distinct-trials.");
    }
    if (root.type() != Criterion.Type.ALL_OF) {
      report.add(
          RULE,
          path,
          "gate-not-all-of",
          "The gate of a surgical step is an all-of at its top, not \""
              + root.type().term()
              + "\".");
      return;
    }
    List<Criterion> top = root.of();
    boolean distinct =
        top.stream()
            .anyMatch(it -> it instanceof DistinctTrials all && all.minimum() >= FEWEST_TRIALS);
    if (!distinct) {
      report.add(
          RULE,
          path,
          "distinct-trials-missing",
          "The top all-of holds a distinct-trials of at least " + FEWEST_TRIALS + ".");
    }
    checkElapsedCare(catalog, pathway, step, top, report);
    checkFindings(pathway, step, top, report);
    new RequiredTrials(catalog, pathway, step).check(top, report);
    checkHandovers(catalog, pathway, step, top, report);
  }

  private static void checkElapsedCare(
      Catalog catalog, Pathway pathway, Step step, List<Criterion> top, Report report) {
    Optional<CareDuration> asked =
        top.stream()
            .filter(ElapsedCare.class::isInstance)
            .map(criterion -> ((ElapsedCare) criterion).minimum())
            .max(CareDuration::compareTo);
    Optional<CareDuration> fact = conservativeCare(catalog, pathway, step);
    String path = Report.atGate(pathway, step);
    if (fact.isEmpty()) {
      report.add(
          RULE,
          path,
          "conservative-care-missing",
          "No link that ties this surgery to "
              + pathway.condition()
              + " says how long conservative care goes on before it (conservativeCare).");
    } else if (asked.isEmpty()) {
      report.add(
          RULE,
          path,
          "elapsed-care-missing",
          "The top all-of holds an elapsed-care of " + fact.get() + ".");
    } else if (!asked.equals(fact)) {
      report.add(
          RULE,
          path,
          "elapsed-care-differs",
          "The gate asks for "
              + asked.get()
              + " of care; the treatment's link says "
              + fact.get()
              + ".");
    }
  }

  /** The conservative care that the sources ask before this surgery for this condition. */
  private static Optional<CareDuration> conservativeCare(
      Catalog catalog, Pathway pathway, Step step) {
    return catalog.condition(pathway.condition()).stream()
        .flatMap(condition -> catalog.links(condition).stream())
        .filter(linked -> step.activity().treatments().contains(linked.treatment().slug()))
        .map(LinkedTreatment::link)
        .map(Link::conservativeCare)
        .flatMap(Optional::stream)
        .max(CareDuration::compareTo);
  }

  private static void checkFindings(
      Pathway pathway, Step step, List<Criterion> top, Report report) {
    pathway.before(step).stream()
        .filter(Step::required)
        .filter(before -> before.is(Kind.DIAGNOSTIC) || before.is(Kind.REFERRAL))
        .flatMap(before -> before.activity().establishes().stream())
        .filter(finding -> findings(top).noneMatch(it -> it.finding().equals(finding)))
        .forEach(
            finding ->
                report.add(
                    RULE,
                    Report.atGate(pathway, step),
                    "established-finding-missing",
                    "A required step before surgery establishes "
                        + finding
                        + ": the top all-of asks for it."));
  }

  private static void checkHandovers(
      Catalog catalog, Pathway pathway, Step surgery, List<Criterion> top, Report report) {
    pathway
        .steps(Kind.HANDOVER)
        .forEach(
            handover ->
                handover
                    .gate()
                    .ifPresent(
                        gate ->
                            gate.criterion()
                                .leaves()
                                .forEach(
                                    leaf -> {
                                      String path = Report.at(pathway, handover, leaf);
                                      checkHandover(catalog, leaf, path, surgery, top, report);
                                    })));
  }

  private static void checkHandover(
      Catalog catalog,
      Criterion.Leaf leaf,
      String path,
      Step surgery,
      List<Criterion> top,
      Report report) {
    Optional<String> contraindication =
        Optional.of(leaf.criterion())
            .filter(FindingCriterion.class::isInstance)
            .map(FindingCriterion.class::cast)
            .filter(asked -> asked.wants(leaf.negated()) == Presence.PRESENT)
            .map(FindingCriterion::finding)
            .filter(
                slug ->
                    catalog
                        .finding(slug)
                        .filter(finding -> finding.kind() == FindingKind.CONTRAINDICATION)
                        .isPresent());
    if (contraindication.isEmpty()) {
      report.add(
          RULE,
          path,
          "hand-over-beside-surgery",
          "A pathway with surgery hands over only on the presence of a contraindication.");
    } else if (findings(top)
        .noneMatch(
            it -> it.finding().equals(contraindication.get()) && it.is() == Presence.ABSENT)) {
      report.add(
          RULE,
          path,
          "hand-over-not-excluded",
          "The gate of " + surgery.id() + " wants " + contraindication.get() + " absent.");
    }
  }

  private static Stream<FindingCriterion> findings(List<Criterion> top) {
    return top.stream()
        .filter(FindingCriterion.class::isInstance)
        .map(FindingCriterion.class::cast);
  }
}
