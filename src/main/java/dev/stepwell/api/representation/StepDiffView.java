package dev.stepwell.api.representation;

import dev.stepwell.content.diff.GateDiff;
import dev.stepwell.content.diff.StepDiff;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a pathway that is not as it was. */
@Schema(name = "StepDiff", description = "A step of a pathway that is not as it was")
public record StepDiffView(
    @Schema(description = "The step's stable id") String id,
    @Schema(description = "Its title; of a step that was removed, the one that it had")
        String title,
    @Schema(description = "What became of it; one that was both moved and changed is changed")
        String change,
    @Schema(description = "Whether it stands elsewhere among the steps that were there before")
        boolean moved,
    @Schema(description = "Its order before, from 1; left out for one that was added")
        Optional<Integer> from,
    @Schema(description = "Its order afterwards, from 1; left out for one that was removed")
        Optional<Integer> to,
    @Schema(description = "What differs within it; all of it where it was added or removed")
        List<FieldDiffView> fields,
    @Schema(
            description =
                "Its gate in words, where that was written anew or means something else, be it for"
                    + " what another step says")
        Optional<GateDiffView> gate) {

  /** A gate in words. */
  @Schema(name = "GateDiff", description = "A gate in words, before and afterwards")
  public record GateDiffView(
      @Schema(description = "Left out where the step had no gate") Optional<String> before,
      @Schema(description = "Left out where the step has no gate") Optional<String> after) {

    static GateDiffView of(GateDiff gate) {
      return new GateDiffView(gate.before(), gate.after());
    }
  }

  static StepDiffView of(StepDiff step) {
    return new StepDiffView(
        step.id(),
        step.title(),
        step.change().term(),
        step.moved(),
        step.from(),
        step.to(),
        step.fields().stream().map(FieldDiffView::of).toList(),
        step.gate().map(GateDiffView::of));
  }
}
