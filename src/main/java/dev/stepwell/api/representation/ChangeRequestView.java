package dev.stepwell.api.representation;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.Event;
import dev.stepwell.authoring.ProposedChange;
import dev.stepwell.authoring.State.Transition;
import dev.stepwell.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change request. */
@Schema(name = "ChangeRequest", description = "A proposed change of the catalog")
public record ChangeRequestView(
    @Schema(description = "Its id") String id,
    @Schema(description = "The change in one line; it becomes the note of the release")
        String title,
    @Schema(description = "The reason, for whoever reviews it") String why,
    @Schema(description = "Where it is on its way") String state,
    @Schema(description = "What can be done to it next") List<String> possible,
    @Schema(description = "Who proposes it, and who alone may change it") String author,
    @Schema(description = "The release that the author looked at", minimum = "1") int basedOn,
    @Schema(description = "What becomes of which entry") List<ProposedChangeView> changes,
    @Schema(description = "What keeps it from being published on the live release; none is good")
        List<ChangeRequestProblemView> problems,
    @Schema(description = "When it was made, in UTC") Instant createdAt,
    @Schema(description = "When it was last edited, or went on its way, in UTC") Instant updatedAt,
    @Schema(description = "Of an approved one: the release that was made of it", minimum = "1")
        Optional<Integer> release,
    @Schema(description = "What happened to it, in order") List<ChangeRequestEventView> history,
    @Schema(description = "Where to read on") ChangeRequestLinks links) {

  static final String COLLECTION = "change-requests";

  /** The representation of a change request, with what stands against it now. */
  public static ChangeRequestView of(ChangeRequest it, List<Fault> problems, List<Event> history) {
    String id = Long.toString(it.id());
    return new ChangeRequestView(
        id,
        it.title(),
        it.why(),
        it.state().term(),
        it.state().possible().stream().map(Transition::term).sorted().toList(),
        it.author(),
        it.basedOn(),
        it.changes().stream().map(ProposedChangeView::of).toList(),
        problems.stream().map(ChangeRequestProblemView::of).toList(),
        it.createdAt(),
        it.updatedAt(),
        ChangeRequestSummary.releaseOf(it.state()),
        history.stream().map(ChangeRequestEventView::of).toList(),
        ChangeRequestLinks.of(id));
  }

  /** What becomes of one entry. */
  @Schema(name = "ProposedChange", description = "What becomes of one entry")
  public record ProposedChangeView(
      @Schema(description = "put: the entry is added, or takes the place of the one there is")
          String operation,
      @Schema(description = "Type of the entry") String type,
      @Schema(description = "Key of the entry: for a pathway that of its condition") String slug,
      @Schema(
              description =
                  "The whole entry as it shall be, in the form of the content files: a put has one, and a"
                      + " retirement has none. /schemas/content/change-request.schema.json is the JSON"
                      + " Schema of all of it, with the form of each type of entries.")
          Optional<Object> entry,
      @Schema(description = "Of a retired entry: the one that takes its place")
          Optional<String> successor) {

    static ProposedChangeView of(ProposedChange it) {
      return new ProposedChangeView(
          it.operation().term(),
          it.type().term(),
          it.slug(),
          it.entry().map(Object.class::cast),
          it.successor());
    }
  }

  /** Something that happened to a change request. */
  @Schema(name = "ChangeRequestEvent", description = "Something that happened to a change request")
  public record ChangeRequestEventView(
      @Schema(description = "When, in UTC") Instant at,
      @Schema(description = "Who did it") String by,
      @Schema(description = "What it was") String kind,
      @Schema(description = "The comment, or the reason") Optional<String> text) {

    /** The representation of an event. */
    public static ChangeRequestEventView of(Event it) {
      return new ChangeRequestEventView(it.at(), it.by(), it.kind().term(), it.text());
    }
  }

  /** Where to read on about a change request. */
  @Schema(
      name = "ChangeRequestLinks",
      description = "Where to read on about a change request; paths on this server")
  public record ChangeRequestLinks(
      @Schema(description = "The change request") String self,
      @Schema(description = "What it changes, beside the live release") String diff) {

    static ChangeRequestLinks of(String id) {
      String self = Paths.of(COLLECTION, id);
      return new ChangeRequestLinks(self, self + "/diff");
    }
  }
}
