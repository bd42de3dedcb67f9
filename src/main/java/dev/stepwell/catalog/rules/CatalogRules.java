package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import java.util.List;

/**
 * Checks a whole catalog, by form: rules 1, 2, 4, 5, 7 to 11 and 13 of ARCHITECTURE.md. The others
 * are held by the evaluator and by the database.
 */
public final class CatalogRules {

  private static final List<Rule> RULES =
      List.of(
          new StepOrder(),
          new SurgicalGates(),
          new MonotoneGates(),
          new ScreenFirst(),
          new References(),
          new HandoverCircles(),
          new Reachability(),
          new VascularConditions(),
          new SupportedSurgery(),
          new NothingInvasiveCompulsory(),
          new GentleWay(),
          new TreatmentKinds(),
          new Wording());

  private CatalogRules() {}

  /** All violations, by rule and then by place; empty for a catalog that may be published. */
  public static List<Violation> check(Catalog catalog) {
    return check(Scope.whole(catalog));
  }

  /**
   * The same, by looking only at what has another say than in a catalog that breaks no rule.
   *
   * @param kept a catalog of which {@link #check(Catalog)} reports nothing
   */
  public static List<Violation> check(Catalog kept, Catalog catalog) {
    return check(Scope.of(catalog, Affected.by(kept, catalog)));
  }

  private static List<Violation> check(Scope scope) {
    Report report = new Report();
    RULES.forEach(rule -> rule.check(scope, report));
    return report.violations();
  }
}
