package dev.stepwell.api.representation;

import dev.stepwell.release.Retirement;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that is no longer in the catalog. */
@Schema(name = "RetiredEntry", description = "An entry that is no longer in the catalog")
public record RetiredEntryView(
    @Schema(
            description =
                "Type of the entry, one for each list that it was in: a red flag is also a finding")
        String type,
    @Schema(description = "Its slug; of a source its id, of a pathway the slug of its condition")
        String slug,
    @Schema(description = "Number of the release that retired it", minimum = "1") int release,
    @Schema(description = "Slug of the entry of its type that takes its place, where one does")
        Optional<String> successor) {

  static RetiredEntryView of(String type, String slug, Retirement retirement) {
    return new RetiredEntryView(type, slug, retirement.release(), retirement.successor());
  }
}
