package dev.stepwell.api.representation;

import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.EntryType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category. */
@Schema(name = "ConditionCategory", description = "A category of conditions")
public record ConditionCategoryView(
    @Schema(description = "Unique among categories") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "Number of conditions in it", minimum = "0") int conditions) {

  /** The four categories, in their usual order. */
  public static PageView<ConditionCategoryView> all(Reading reading) {
    reading.noteAll(EntryType.CONDITION);
    return PageView.whole(
        Stream.of(Category.values())
            .map(
                category ->
                    new ConditionCategoryView(
                        category.term(),
                        category.title(),
                        (int)
                            reading.bareCatalog().conditions().stream()
                                .filter(condition -> condition.category() == category)
                                .count()))
            .toList());
  }
}
