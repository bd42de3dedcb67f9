package dev.stepwell.content.diff;

import java.util.List;
import java.util.Optional;

/**
 * A step of a pathway that is not as it was.
 *
 * @param id the step's stable id
 * @param title its title; of a step that was removed, the one that it had
 * @param change what became of it; one that was both moved and changed is changed
 * @param moved whether it stands elsewhere among the steps that were there before
 * @param from its place before, from 1
 * @param to its place afterwards, from 1
 * @param fields what differs within it; nothing for one that only moved, everything for one that is
 *     new or gone
 * @param gate its gate in words where that differs, be it for what another step says: a trial lasts
 *     as long as the step wants it that offers the treatment
 */
public record StepDiff(
    String id,
    String title,
    ChangeKind change,
    boolean moved,
    Optional<Integer> from,
    Optional<Integer> to,
    List<FieldDiff> fields,
    Optional<GateDiff> gate) {

  /** Copies the fields, and checks that the places are those of the change. */
  public StepDiff {
    fields = List.copyOf(fields);
    boolean fits =
        from.isPresent() == (change != ChangeKind.ADDED)
            && to.isPresent() == (change != ChangeKind.REMOVED)
            && (change != ChangeKind.MOVED || moved);
    if (!fits) {
      throw new IllegalArgumentException("not the places of a step " + change.term());
    }
  }
}
