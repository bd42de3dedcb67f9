package dev.stepwell.api.representation;

import dev.stepwell.release.Release;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release. */
@Schema(name = "Release", description = "One publication of the catalog")
public record ReleaseView(
    @Schema(description = "From 1, without gaps", minimum = "1") int number,
    @Schema(description = "When it came into force, in UTC") Instant publishedAt,
    @Schema(description = "Who made it") String author,
    @Schema(description = "Who approved it; never the author") String approver,
    @Schema(description = "What it brought") String note,
    @Schema(description = "Why it should not be relied on any more; left out while it may")
        Optional<RecallView> recalled,
    @Schema(description = "Where to read on") ReleaseLinks links) {

  /** Where to read on about a release. */
  @Schema(
      name = "ReleaseLinks",
      description = "Where to read on about a release; paths on this server")
  public record ReleaseLinks(
      @Schema(description = "The release") String self,
      @Schema(description = "What it made different") String diff) {

    static ReleaseLinks of(int number) {
      String self = Paths.of("releases", Integer.toString(number));
      return new ReleaseLinks(self, self + "/diff");
    }
  }

  /** The representation of a release. */
  public static ReleaseView of(Reading reading, Release release) {
    reading.note(release);
    reading.noteRecall(release);
    return new ReleaseView(
        release.number(),
        release.publishedAt(),
        release.author(),
        release.approver(),
        release.note(),
        release.recall().map(RecallView::of),
        ReleaseLinks.of(release.number()));
  }
}
