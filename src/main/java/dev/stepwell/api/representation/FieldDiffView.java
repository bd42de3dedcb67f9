package dev.stepwell.api.representation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.content.diff.FieldDiff;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One difference within a document. */
@Schema(name = "FieldDiff", description = "One difference within the document of an entry")
public record FieldDiffView(
    @Schema(
            description =
                "Where, for people: names with dots, the elements of a list by what tells them"
                    + " apart, such as codings[M51.26].when; within a step, seen from the step")
        String path,
    @Schema(
            description =
                "Where, for programs: a JSON pointer into the document afterwards; of something"
                    + " removed, into the one before")
        String pointer,
    @Schema(
            description = "What became of it",
            enumeration = {"added", "removed", "moved", "changed"})
        String change,
    @Schema(description = "Of an element that moved, its JSON pointer in the document before")
        Optional<String> from,
    @Schema(description = "The value before, of any JSON type") Optional<JsonNode> before,
    @Schema(description = "The value afterwards, of any JSON type") Optional<JsonNode> after,
    @Schema(description = "Of a list of plain values, those that came; left out if none did")
        Optional<List<JsonNode>> added,
    @Schema(description = "Of a list of plain values, those that went; left out if none did")
        Optional<List<JsonNode>> removed) {

  static FieldDiffView of(FieldDiff field) {
    return new FieldDiffView(
        field.path(),
        field.pointer(),
        field.change().term(),
        field.from(),
        field.before(),
        field.after(),
        Optional.of(field.added()).filter(it -> !it.isEmpty()),
        Optional.of(field.removed()).filter(it -> !it.isEmpty()));
  }
}
