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
    @Schema(description = "What became of it") String change,
    @Schema(description = "Of an element that moved, its JSON pointer in the document before")
        Optional<String> from,
    @Schema(description = "The value before, of any JSON type") Optional<Object> before,
    @Schema(description = "The value afterwards, of any JSON type") Optional<Object> after,
    @Schema(description = "Of a list of plain values, those that came; left out if none did")
        Optional<List<Object>> added,
    @Schema(description = "Of a list of plain values, those that went; left out if none did")
        Optional<List<Object>> removed) {

  static FieldDiffView of(FieldDiff field) {
    return new FieldDiffView(
        field.path(),
        field.pointer(),
        field.change().term(),
        field.from(),
        field.before().map(Object.class::cast),
        field.after().map(Object.class::cast),
        some(field.added()),
        some(field.removed()));
  }

  private static Optional<List<Object>> some(List<JsonNode> values) {
    return Optional.<List<Object>>of(List.copyOf(values)).filter(it -> !it.isEmpty());
  }
}
