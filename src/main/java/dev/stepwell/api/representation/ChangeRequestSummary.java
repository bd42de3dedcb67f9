package dev.stepwell.api.representation;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.State;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change request in a list. */
@Schema(name = "ChangeRequestSummary", description = "A proposed change of the catalog, in a list")
public record ChangeRequestSummary(
    @Schema(description = "Its id") String id,
    @Schema(description = "The change in one line") String title,
    @Schema(description = "Where it is on its way") String state,
    @Schema(description = "Who proposes it") String author,
    @Schema(description = "The release that the author looked at", minimum = "1") int basedOn,
    @Schema(description = "How many entries it changes", minimum = "1") int changes,
    @Schema(description = "When it was made, in UTC") Instant createdAt,
    @Schema(description = "When it was last edited, or went on its way, in UTC") Instant updatedAt,
    @Schema(description = "Of an approved one: the release that was made of it", minimum = "1")
        Optional<Integer> release,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a change request in a list. */
  public static ChangeRequestSummary of(ChangeRequest it) {
    String id = Long.toString(it.id());
    return new ChangeRequestSummary(
        id,
        it.title(),
        it.state().term(),
        it.author(),
        it.basedOn(),
        it.changes().size(),
        it.createdAt(),
        it.updatedAt(),
        releaseOf(it.state()),
        SelfLink.of(ChangeRequestView.COLLECTION, id));
  }

  static Optional<Integer> releaseOf(State state) {
    return state instanceof State.Approved approved
        ? Optional.of(approved.release())
        : Optional.empty();
  }
}
