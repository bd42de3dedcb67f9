package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.catalog.Condition;
import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Criterion.Leaf;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.MinimumTrial;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.evaluation.Evaluator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pathway of the built-in catalog, and the words that a history about it may use. */
final class World {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Map<String, World> WORLDS =
      Words.CATALOG.conditions().stream()
          .collect(
              Collectors.toMap(Condition::slug, World::new, (one, other) -> one, TreeMap::new));

  private final Condition condition;
  private final Pathway pathway;
  private final Evaluator evaluator;
  private final Map<String, Presence> wishes;
  private final List<Integer> lengths;
  private final Set<String> causes;
  private final List<String> care;
  private final List<String> others;
  private final Map<String, Integer> minimumTrials = new TreeMap<>();

  private World(Condition condition) {
    this.condition = condition;
    this.pathway = Words.CATALOG.pathway(condition.slug()).orElseThrow();
    this.evaluator = Words.CATALOG.evaluator(condition.slug()).orElseThrow();
    this.wishes = new TreeMap<>();
    leaves().forEach(this::addWish);
    this.lengths = List.copyOf(minima());
    this.causes =
        pathway
            .steps(Kind.HANDOVER)
            .flatMap(it -> it.gate().stream())
            .flatMap(it -> it.criterion().leaves())
            .map(it -> ((FindingCriterion) it.criterion()).finding())
            .collect(Collectors.toSet());
    pathway.steps(Kind.CARE).forEach(this::addMinimumTrial);
    Words words = Words.ALL;
    this.care =
        words.treatments().stream()
            .filter(it -> minimumTrials.containsKey(words.identity(it)))
            .toList();
    this.others = words.treatments().stream().filter(it -> !care.contains(it)).toList();
  }

  private void addMinimumTrial(Step step) {
    int days = step.minimumTrial().map(it -> it.duration().days()).orElse(0);
    identities(step).forEach(it -> minimumTrials.merge(it, days, Math::max));
  }

  private void addWish(Leaf leaf) {
    if (leaf.criterion() instanceof FindingCriterion asked) {
      wishes.put(asked.finding(), asked.wants(leaf.negated()));
    }
  }

  private Set<Integer> minima() {
    Stream<CareDuration> asked =
        Stream.concat(leaves().map(Leaf::criterion), gates().flatMap(it -> it.stricter().stream()))
            .flatMap(it -> minimum(it).stream());
    Stream<CareDuration> tried =
        pathway.steps().stream()
            .flatMap(it -> it.minimumTrial().stream())
            .map(MinimumTrial::duration);
    Set<Integer> days =
        Stream.concat(asked, tried)
            .map(CareDuration::days)
            .collect(Collectors.toCollection(TreeSet::new));
    days.add(CareDuration.ofWeeks(6).days());
    return days;
  }

  private static Optional<CareDuration> minimum(Criterion leaf) {
    if (leaf instanceof TrialCriterion trial) {
      return trial.minimum();
    }
    return leaf instanceof ElapsedCare care ? Optional.of(care.minimum()) : Optional.empty();
  }

  private Stream<Gate> gates() {
    return pathway.steps().stream().flatMap(it -> it.gate().stream());
  }

  private Stream<Leaf> leaves() {
    return gates().flatMap(it -> it.criterion().leaves());
  }

  static Collection<World> all() {
    return WORLDS.values();
  }

  static World of(String condition) {
    return Optional.ofNullable(WORLDS.get(condition)).orElseThrow();
  }

  String name() {
    return condition.slug();
  }

  Urgency urgency() {
    return condition.urgency();
  }

  Pathway pathway() {
    return pathway;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Every red flag of the catalog, with its urgency. */
  Map<String, Urgency> redFlags() {
    return Words.ALL.redFlags();
  }

  /** What the screen asks. */
  List<String> screenQuestions() {
    return Stream.concat(pathway.redFlags().stream(), pathway.exclusions().stream()).toList();
  }

  /** The findings of the gates, with the answer that helps. */
  Map<String, Presence> wishes() {
    return wishes;
  }

  /** The findings that hand over. */
  Set<String> causes() {
    return causes;
  }

  /** Every length in days that this pathway asks for. */
  List<Integer> lengths() {
    return lengths;
  }

  /** Every name of what its care steps offer. */
  List<String> care() {
    return care;
  }

  /** Every name of what it does not offer. */
  List<String> others() {
    return others;
  }

  /** What tells the treatments of a step apart. */
  Set<String> identities(Step step) {
    return step.activity().treatments().stream()
        .map(Words.ALL::identity)
        .collect(Collectors.toSet());
  }

  boolean isForbidden(String treatment) {
    return pathway.forbidden().stream()
        .anyMatch(it -> identity(it.treatment()).equals(identity(treatment)));
  }

  /** How long its steps try a treatment; 0 where none says so. */
  int minimumTrial(String identity) {
    return Optional.ofNullable(minimumTrials.get(identity)).orElse(0);
  }

  /** What its care steps offer, with the days for which it is tried. */
  Map<String, Integer> minimumTrials() {
    return minimumTrials;
  }

  String identity(String treatment) {
    return Words.ALL.identity(treatment);
  }
}
