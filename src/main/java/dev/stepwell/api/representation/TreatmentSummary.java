package dev.stepwell.api.representation;

import dev.stepwell.catalog.Treatment;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A treatment in a list. */
@Schema(name = "TreatmentSummary", description = "A treatment as lists show it")
public record TreatmentSummary(
    @Schema(description = "Unique among treatments") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(description = "Kind of treatment") String kind,
    @Schema(description = "Whether it is surgery") boolean surgical,
    @Schema(
            description = "Invasiveness: 0 none, 1 medicine, 2 needle, 3 ablation, 4 surgery",
            minimum = "0",
            maximum = "4")
        int tier,
    @Schema(description = "Other names") List<String> aliases,
    @Schema(description = "What it is, in plain words") String summary,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Where to read on") SelfLink links) {

  /** The summary of a treatment. */
  public static TreatmentSummary of(Reading reading, Treatment treatment) {
    return new TreatmentSummary(
        treatment.slug(),
        treatment.name(),
        treatment.kind().term(),
        treatment.surgical(),
        treatment.tier(),
        treatment.aliases(),
        treatment.summary(),
        reading.overdue(reading.note(treatment)),
        SelfLink.of("treatments", treatment.slug()));
  }
}
