package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Target;
import dev.stepwell.pathway.Pathway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition. */
@Schema(name = "Condition", description = "A condition of the catalog")
public record ConditionView(
    @Schema(description = "Unique among conditions") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "Slug of its category") String category,
    @Schema(description = "Other names, acronyms among them") List<String> aliases,
    @Schema(description = "What it is, in plain words") String summary,
    @Schema(description = "What is felt") List<String> symptoms,
    @Schema(description = "The systems of the body that it touches") List<String> bodySystems,
    @Schema(description = "How soon a person with it needs to be seen") String urgency,
    @Schema(description = "When it is more urgent than that") Optional<String> urgencyNote,
    @Schema(description = "Whether its pathway has a surgical step, always gated")
        boolean surgicalOption,
    @Schema(description = "What the catalog says of surgery for it") Optional<String> surgeryNote,
    @Schema(description = "Its codes") List<CodingView> codings,
    @Schema(description = "How the codes are to be used, and which not together")
        Optional<String> codingNote,
    @Schema(description = "Slugs of the conditions that it can cause") List<String> causes,
    @Schema(description = "Slugs of the conditions that can cause it") List<String> causedBy,
    @Schema(description = "Slugs of like conditions to rule out first") List<String> considerFirst,
    @Schema(description = "Slugs of the red flags that its screen asks") List<String> redFlags,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") ConditionLinks links) {

  /** The condition with this slug, which exists. */
  public static ConditionView of(Reading reading, String slug) {
    Condition condition = reading.condition(slug);
    Pathway pathway = reading.pathway(slug);
    reading.noteUsers(EntryType.CONDITION, new Target(Target.Kind.CONDITION, slug));
    List<String> causedBy = reading.bareCatalog().causedBy(slug);
    causedBy.forEach(reading::condition);
    return new ConditionView(
        slug,
        condition.name(),
        condition.category().term(),
        condition.aliases(),
        condition.summary(),
        condition.symptoms(),
        condition.bodySystems(),
        condition.urgency().term(),
        condition.urgencyNote(),
        pathway.hasSurgery(),
        condition.surgeryNote(),
        CodingView.of(condition.codings()),
        condition.codingNote(),
        condition.causes(),
        causedBy,
        condition.considerFirst(),
        pathway.redFlags(),
        reading.changedIn().number(),
        condition.reviewedOn(),
        condition.nextReviewOn(),
        reading.overdue(condition),
        condition.sources(),
        ConditionLinks.of(slug));
  }
}
