package dev.stepwell.explorer;

import dev.stepwell.catalog.GateText;
import java.util.List;
import java.util.Optional;

/**
 * A step of a ladder.
 *
 * @param id stable within the ladder
 * @param order its place
 * @param kind term of what kind of step it is
 * @param kindText the kind in words
 * @param required whether the steps after it wait for it
 * @param alongside whether it may start with the one before
 * @param title what happens
 * @param note what a reader should know of it
 * @param treatments what is tried or done
 * @param choose whether one of several is enough
 * @param tests the tests
 * @param minimum how long it is tried before its result counts
 * @param gate what must be true before it is open
 * @param handsOver the ladder that goes on
 * @param evidence what the evidence says
 * @param provenance how the starting list supports it
 * @param sources what it rests on
 * @param standing where a person stands on it; empty where nobody is looked at
 */
public record LadderStep(
    String id,
    int order,
    String kind,
    String kindText,
    boolean required,
    boolean alongside,
    String title,
    Optional<String> note,
    List<NamedLink> treatments,
    Optional<String> choose,
    List<String> tests,
    Optional<String> minimum,
    Optional<GateText> gate,
    Optional<NamedLink> handsOver,
    List<EvidenceLine> evidence,
    String provenance,
    List<SourceLine> sources,
    Optional<StepStatus> standing) {

  /**
   * Where a person stands on a step.
   *
   * @param status term of the status
   * @param text the status in words
   * @param isNext whether it is to be done or gone on with now
   * @param because all reasons
   * @param missing what would unlock it
   */
  public record StepStatus(
      String status, String text, boolean isNext, List<String> because, List<String> missing) {}

  /** The same, for a person. */
  public LadderStep with(StepStatus status, Optional<GateText> judged) {
    return new LadderStep(
        id,
        order,
        kind,
        kindText,
        required,
        alongside,
        title,
        note,
        treatments,
        choose,
        tests,
        minimum,
        judged,
        handsOver,
        evidence,
        provenance,
        sources,
        Optional.of(status));
  }
}
