package dev.stepwell.api.representation;

import dev.stepwell.content.diff.EntryDiff;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two catalogs. */
@Schema(name = "CatalogDiff", description = "What differs between two catalogs, by type and slug")
public record CatalogDiffView(
    @Schema(
            description = "Number of the release that was before; left out where everything is new",
            minimum = "1")
        Optional<Integer> from,
    @Schema(
            description = "Number of the release that came after it; left out for a change request",
            minimum = "1")
        Optional<Integer> to,
    @Schema(description = "The entries that differ") List<EntryDiffView> items,
    @Schema(description = "Number of entries that differ, on all pages", minimum = "0") int total,
    @Schema(description = "Where the next page is; left out on the last one") Optional<String> next)
    implements Paged {

  /**
   * What a change request makes of a release, on one page.
   *
   * @param from the release that it is compared with
   * @param after the query that reads the catalog as it would be
   */
  public static CatalogDiffView of(int from, String after, List<EntryDiff> diff) {
    return new CatalogDiffView(
        Optional.of(from),
        Optional.empty(),
        diff.stream().map(it -> EntryDiffView.of(it, "release=" + from, after)).toList(),
        diff.size(),
        Optional.empty());
  }
}
