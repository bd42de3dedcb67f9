package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.diff.ChangeKind;
import dev.stepwell.content.diff.EntryDiff;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the catalog that is not as it was. */
@Schema(name = "EntryDiff", description = "An entry of the catalog that is not as it was")
public record EntryDiffView(
    @Schema(description = "Type of the entry") String type,
    @Schema(description = "Its slug; of a source its id, of a pathway the slug of its condition")
        String slug,
    @Schema(description = "Its name in words; of one that was removed, the one that it had")
        String name,
    @Schema(description = "What became of it") String change,
    @Schema(description = "What differs within it; all of it where it was added or removed")
        List<FieldDiffView> fields,
    @Schema(description = "Of a pathway, the steps that differ, in their order")
        Optional<List<StepDiffView>> steps,
    @Schema(description = "The entry before and afterwards") EntryDiffLinks links) {

  /** Where the entry can be read. */
  @Schema(
      name = "EntryDiffLinks",
      description = "The entry before and afterwards; paths on this server")
  public record EntryDiffLinks(
      @Schema(description = "Left out where there was none") Optional<String> before,
      @Schema(description = "Left out where there is none") Optional<String> after) {}

  /**
   * The representation of a difference.
   *
   * @param before the query that reads what was before, such as {@code release=1}
   * @param after the query that reads what is afterwards
   */
  public static EntryDiffView of(EntryDiff entry, String before, String after) {
    String path = Paths.of(entry.type(), entry.key());
    return new EntryDiffView(
        entry.type().term(),
        entry.key(),
        entry.name(),
        entry.change().term(),
        entry.fields().stream().map(FieldDiffView::of).toList(),
        Optional.of(entry.steps().stream().map(StepDiffView::of).toList())
            .filter(steps -> entry.type() == EntryType.PATHWAY),
        new EntryDiffLinks(
            Optional.of(path + "?" + before).filter(it -> entry.change() != ChangeKind.ADDED),
            Optional.of(path + "?" + after).filter(it -> entry.change() != ChangeKind.REMOVED)));
  }
}
