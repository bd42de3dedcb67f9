package dev.stepwell.api.representation;

import dev.stepwell.catalog.Faq;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A frequent question. */
@Schema(
    name = "Faq",
    description =
        "A question that people ask, with its answer and what the usual answer gets wrong")
public record FaqView(
    @Schema(description = "Unique among FAQs") String slug,
    @Schema(description = "As people ask it") String question,
    @Schema(description = "In plain words") String answer,
    @Schema(description = "What the usual answer gets wrong") String correction,
    @Schema(description = "Slugs of the conditions that it concerns") List<String> conditions,
    @Schema(description = "Slugs of the treatments that it concerns") List<String> treatments,
    @Schema(description = "Slugs of the red flags that come before the answer")
        List<String> redFlags,
    @Schema(description = "Codes of the complaint") List<CodingView> codings,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The representation of a frequent question. */
  public static FaqView of(Reading reading, Faq it) {
    return new FaqView(
        it.slug(),
        it.question(),
        it.answer(),
        it.correction(),
        it.conditions(),
        it.treatments(),
        it.redFlags(),
        CodingView.of(it.codings()),
        reading.entryChangedIn(it),
        it.reviewedOn(),
        it.nextReviewOn(),
        reading.overdue(it),
        it.sources(),
        SelfLink.of("faqs", it.slug()));
  }
}
