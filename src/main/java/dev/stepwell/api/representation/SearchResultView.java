package dev.stepwell.api.representation;

import dev.stepwell.search.Found;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a search found. */
@Schema(name = "SearchResult", description = "What was found, best first")
public record SearchResultView(
    @Schema(description = "The best of what was found; a red flag that is described comes first")
        List<SearchHitView> items,
    @Schema(
            description = "Number of entries that were found; it is counted up to 1000",
            minimum = "0")
        int total,
    @Schema(description = "True where there are more than were counted, else left out")
        Optional<Boolean> more) {

  /** The representation of what was found. */
  public static SearchResultView of(Found found) {
    return new SearchResultView(
        found.hits().stream().map(SearchHitView::of).toList(),
        found.total(),
        Optional.of(found.more()).filter(Boolean::booleanValue));
  }
}
