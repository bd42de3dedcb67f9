package dev.stepwell.api.representation;

import dev.stepwell.catalog.Source;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source. */
@Schema(name = "Source", description = "Where a statement of the catalog comes from")
public record SourceView(
    @Schema(description = "Unique among sources, in capitals") String id,
    @Schema(description = "Title of the text") String title,
    @Schema(description = "Who issued it") String issuer,
    @Schema(description = "Year of issue, where known") Optional<Integer> year,
    @Schema(description = "Where to read it", format = "uri") Optional<String> link,
    @Schema(
            description =
                "What was read of it: the issuer's own text, a summary, or nothing that was verified")
        String level,
    @Schema(description = "What a reader should know of it") Optional<String> note,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a source. */
  public static SourceView of(Reading reading, Source it) {
    return new SourceView(
        it.id(),
        it.title(),
        it.issuer(),
        it.year(),
        it.link(),
        it.level().term(),
        it.note(),
        reading.entryChangedIn(it),
        SelfLink.of("sources", it.id()));
  }
}
