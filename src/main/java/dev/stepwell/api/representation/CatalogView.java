package dev.stepwell.api.representation;

import dev.stepwell.release.Edition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /** Before it, no review is overdue. */
  private static final LocalDate NO_DAY = LocalDate.MIN;

  /** The catalog of an edition, whole. */
  public static CatalogView of(Edition edition) {
    return new CatalogView(
        ConditionCategoryView.all(reading(edition)).items(),
        all(
            edition,
            edition.catalog().conditions(),
            (it, entry) -> ConditionView.of(it, entry.slug())),
        all(
            edition,
            edition.catalog().pathways(),
            (it, entry) -> PathwayView.of(it, entry.condition())),
        all(edition, edition.catalog().treatments(), TreatmentView::of),
        all(edition, edition.catalog().diagnostics(), DiagnosticView::of),
        all(edition, edition.catalog().findings(), FindingView::of),
        all(edition, edition.catalog().redFlags(), RedFlagView::of),
        all(edition, edition.catalog().faqs(), FaqView::of),
        all(edition, edition.catalog().sources(), SourceView::of),
        Optional.empty());
  }

  /**
   * What has to be put and taken out to make the document of an edition from that of an earlier
   * one.
   */
  public static CatalogView since(Edition earlier, Edition edition) {
    return new CatalogDelta(of(earlier), of(edition), edition).view();
  }

  /** Each by itself, as where it is read alone: its release is that of what it tells. */
  private static <T, V> List<V> all(
      Edition edition, Collection<T> entries, BiFunction<Reading, T, V> view) {
    return entries.stream().map(it -> view.apply(reading(edition), it)).toList();
  }

  private static Reading reading(Edition edition) {
    return new Reading(edition, NO_DAY);
  }
}
