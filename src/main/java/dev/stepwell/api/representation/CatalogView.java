package dev.stepwell.api.representation;

import dev.stepwell.release.Edition;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole release as one document, or what differs between two. It is kept by who works offline,
 * and so it says nothing that depends on the day: {@code reviewOverdue} is left out everywhere.
 */
@Schema(
    name = "Catalog",
    description =
        "A whole release as one document, each entry as it is answered by itself, but without"
            + " reviewOverdue; or, of two releases, what is not the same in the later one")
public record CatalogView(
    @Schema(description = "The categories, in their usual order")
        List<ConditionCategoryView> categories,
    @Schema(description = "The conditions, by slug") List<ConditionView> conditions,
    @Schema(description = "Their pathways, by the slug of the condition")
        List<PathwayView> pathways,
    @Schema(description = "The treatments, by slug") List<TreatmentView> treatments,
    @Schema(description = "The diagnostics, by slug") List<DiagnosticView> diagnostics,
    @Schema(description = "The findings, red flags among them, by slug") List<FindingView> findings,
    @Schema(description = "The red flags, by slug") List<RedFlagView> redFlags,
    @Schema(description = "The frequent questions, by slug") List<FaqView> faqs,
    @Schema(description = "The sources, by id") List<SourceView> sources,
    @Schema(
            description =
                "With since: the entries that were there and are no longer; otherwise left out")
        Optional<List<RetiredEntryView>> retired) {

  /** The catalog of an edition, whole. Each entry is shown when its turn comes to be written. */
  public static CatalogView of(Edition edition) {
    return new CatalogView(
        categories(edition),
        CatalogList.CONDITIONS.all(edition),
        CatalogList.PATHWAYS.all(edition),
        CatalogList.TREATMENTS.all(edition),
        CatalogList.DIAGNOSTICS.all(edition),
        CatalogList.FINDINGS.all(edition),
        CatalogList.RED_FLAGS.all(edition),
        CatalogList.FAQS.all(edition),
        CatalogList.SOURCES.all(edition),
        Optional.empty());
  }

  /**
   * What has to be put and taken out to make the document of an edition from that of an earlier
   * one.
   */
  public static CatalogView since(Edition earlier, Edition edition) {
    return new CatalogDelta(earlier, edition).view();
  }

  static List<ConditionCategoryView> categories(Edition edition) {
    return ConditionCategoryView.all(CatalogList.reading(edition)).items();
  }
}
