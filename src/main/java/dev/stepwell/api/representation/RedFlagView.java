package dev.stepwell.api.representation;

import dev.stepwell.catalog.RedFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A red flag. */
@Schema(
    name = "RedFlag",
    description = "A sign that overrides every ladder. It is a finding of the same slug")
public record RedFlagView(
    @Schema(description = "Unique among findings") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "What is seen or felt") String sign,
    @Schema(description = "How soon to be seen") String urgency,
    @Schema(description = "What to do, in plain words") String action,
    @Schema(description = "The plain question that asks for it; yes means present") String question,
    @Schema(description = "Its codes") List<CodingView> codings,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a red flag. */
  public static RedFlagView of(Reading reading, RedFlag it) {
    return new RedFlagView(
        it.slug(),
        it.name(),
        it.sign(),
        it.urgency().term(),
        it.action(),
        it.question(),
        CodingView.of(it.codings()),
        reading.entryChangedIn(it),
        it.reviewedOn(),
        it.nextReviewOn(),
        reading.overdue(it),
        it.sources(),
        SelfLink.of("red-flags", it.slug()));
  }
}
