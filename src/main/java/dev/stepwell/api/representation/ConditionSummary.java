package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.pathway.Pathway;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition in a list. */
@Schema(name = "ConditionSummary", description = "A condition as lists show it")
public record ConditionSummary(
    @Schema(description = "Unique among conditions") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "Slug of its category") String category,
    @Schema(description = "Other names, acronyms among them") List<String> aliases,
    @Schema(description = "What it is, in plain words") String summary,
    @Schema(description = "How soon a person with it needs to be seen") String urgency,
    @Schema(description = "Whether its pathway has a surgical step, always gated")
        boolean surgicalOption,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Where to read on") ConditionLinks links) {

  /** The summary of a condition. */
  public static ConditionSummary of(Reading reading, Condition condition) {
    Pathway pathway = reading.pathway(condition.slug());
    return new ConditionSummary(
        condition.slug(),
        condition.name(),
        condition.category().term(),
        condition.aliases(),
        condition.summary(),
        condition.urgency().term(),
        pathway.hasSurgery(),
        reading.overdue(reading.note(condition)),
        ConditionLinks.of(condition.slug()));
  }
}
