package dev.stepwell.pathway;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ordered escalation of one condition. The order of the steps is the ladder's own; it is not
 * the order of invasiveness.
 *
 * @param condition slug of the condition
 * @param redFlags slugs of the red flags that the screen asks
 * @param exclusions slugs of the findings that put a person out of scope; the screen asks them too
 * @param steps in ladder order, never empty, ids unique
 * @param forbidden treatments that must not be used here
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Pathway(
    String condition,
    List<String> redFlags,
    List<String> exclusions,
    List<Step> steps,
    List<Forbidden> forbidden,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn) {

  /** The two types of pathways. */
  public enum Type implements Term {
    /** It has a required care step. */
    LADDER,
    /** It leads straight to somebody else. */
    REFERRAL
  }

  /** Checks slugs and step ids, and copies the lists. */
  public Pathway {
    Slug.require(condition);
    redFlags = Slug.requireAll(redFlags);
    exclusions = Slug.requireAll(exclusions);
    steps = List.copyOf(steps);
    forbidden = List.copyOf(forbidden);
    sources = List.copyOf(sources);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a pathway has at least one step");
    }
    Set<String> ids = new HashSet<>();
    for (Step step : steps) {
      if (!ids.add(step.id())) {
        throw new IllegalArgumentException("two steps have the id " + step.id());
      }
    }
  }

  /** Whether it is a ladder or a referral. */
  public Type type() {
    boolean ladder =
        steps.stream().anyMatch(step -> step.required() && step.is(Activity.Kind.CARE));
    return ladder ? Type.LADDER : Type.REFERRAL;
  }

  /** The steps of one kind, in order. */
  public Stream<Step> steps(Activity.Kind kind) {
    return steps.stream().filter(step -> step.is(kind));
  }

  /** The steps before this one, in order. */
  public List<Step> before(Step step) {
    return steps.subList(0, steps.indexOf(step));
  }

  /** The step with this id, if there is one. */
  public Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** Whether the ladder ends in, or passes through, surgery. */
  public boolean hasSurgery() {
    return steps(Activity.Kind.SURGERY).findAny().isPresent();
  }

  /** Whether a step uses this treatment, as care, as surgery or as a test. */
  public boolean uses(String treatment) {
    return steps.stream().anyMatch(step -> step.activity().uses(treatment));
  }

  /** Slugs of the findings that are known after a step: for the screen, what it asks. */
  public List<String> establishedBy(Step step) {
    if (!step.is(Activity.Kind.SCREEN)) {
      return step.activity().establishes();
    }
    return Stream.concat(redFlags.stream(), exclusions.stream()).toList();
  }

  /**
   * How long care steps try a procedure before its result counts; of several, the longest.
   *
   * @param isProcedure whether a slug is a name of the procedure
   */
  public Optional<CareDuration> minimumTrial(Predicate<String> isProcedure) {
    return steps(Activity.Kind.CARE)
        .filter(step -> step.activity().treatments().stream().anyMatch(isProcedure))
        .flatMap(step -> step.minimumTrial().stream())
        .map(MinimumTrial::duration)
        .max(CareDuration::compareTo);
  }
}
