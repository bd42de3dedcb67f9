package dev.stepwell.api.representation;

import dev.stepwell.catalog.Diagnostic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A diagnostic. */
@Schema(
    name = "Diagnostic",
    description = "A test or examination. It never counts as a trial of treatment")
public record DiagnosticView(
    @Schema(description = "Unique among diagnostics") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "Other names") List<String> aliases,
    @Schema(description = "What it is, in plain words") String summary,
    @Schema(description = "What it can show") String shows,
    @Schema(description = "What it cannot show") String limits,
    @Schema(description = "What the evidence says of its use") Optional<EvidenceView> evidence,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a diagnostic. */
  public static DiagnosticView of(Reading reading, Diagnostic it) {
    return new DiagnosticView(
        it.slug(),
        it.name(),
        it.aliases(),
        it.summary(),
        it.shows(),
        it.limits(),
        it.evidence().map(EvidenceView::of),
        reading.entryChangedIn(it),
        it.reviewedOn(),
        it.nextReviewOn(),
        reading.overdue(it),
        it.sources(),
        SelfLink.of("diagnostics", it.slug()));
  }
}
