package dev.stepwell.api.representation;

import dev.stepwell.catalog.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding. */
@Schema(
    name = "Finding",
    description = "A yes/no fact about a person, with the plain question that asks for it")
public record FindingView(
    @Schema(description = "Unique among findings, red flags included") String slug,
    @Schema(description = "What it is to a pathway") String kind,
    @Schema(description = "Name in words") String name,
    @Schema(description = "The plain question that asks for it; yes means present") String question,
    @Schema(description = "A sentence that is true when it is present") String statement,
    @Schema(description = "How to answer") Optional<String> help,
    @Schema(description = "Its codes") List<CodingView> codings,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a finding, which may be a red flag. */
  public static FindingView of(Reading reading, Finding it) {
    return new FindingView(
        it.slug(),
        it.kind().term(),
        it.name(),
        it.question(),
        it.statement(),
        it.help(),
        CodingView.of(it.codings()),
        reading.findingChangedIn(it),
        it.reviewedOn(),
        it.nextReviewOn(),
        reading.overdue(it),
        it.sources(),
        SelfLink.of("findings", it.slug()));
  }
}
