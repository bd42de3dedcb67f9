package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/**
 * One step of a pathway.
 *
 * @param id stable within the pathway, in kebab-case
 * @param stage where in the escalation it stands
 * @param required whether the steps after it wait for it
 * @param title what happens, in a few plain words
 * @param note what a reader should know of it
 * @param alongside whether it may start together with the care steps directly before it
 * @param gate what must be true before it is open; empty for a step that is always open
 * @param activity what is done
 * @param provenance how the starting list supports the step
 * @param sources ids of sources
 */
public record Step(
    String id,
    Stage stage,
    boolean required,
    String title,
    Optional<String> note,
    boolean alongside,
    Optional<Gate> gate,
    Activity activity,
    Provenance provenance,
    List<String> sources) {

  /** Checks the id and copies the sources. */
  public Step {
    Slug.require(id);
    sources = List.copyOf(sources);
  }

  /** What kind of step it is. */
  public Activity.Kind kind() {
    return activity.kind();
  }

  /** Whether it is a step of this kind. */
  public boolean is(Activity.Kind kind) {
    return kind() == kind;
  }

  /** The minimum trial of a care step; empty for any other step. */
  public Optional<MinimumTrial> minimumTrial() {
    return activity instanceof Activity.Care care ? care.minimumTrial() : Optional.empty();
  }
}
