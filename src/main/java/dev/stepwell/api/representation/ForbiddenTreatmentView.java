package dev.stepwell.api.representation;

import dev.stepwell.pathway.Pathway;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A treatment that must not be used for a condition. */
@Schema(
    name = "ForbiddenTreatment",
    description = "A treatment that must not be used for a condition")
public record ForbiddenTreatmentView(
    @Schema(description = "Slug of the treatment") String treatment,
    @Schema(description = "Name of the treatment") String name,
    @Schema(description = "Why, in plain words") String because,
    @Schema(description = "Ids of sources") List<String> sources) {

  static List<ForbiddenTreatmentView> of(Reading reading, Pathway pathway) {
    return pathway.forbidden().stream()
        .map(
            it ->
                new ForbiddenTreatmentView(
                    it.treatment(),
                    reading.treatment(it.treatment()).name(),
                    it.because(),
                    it.sources()))
        .toList();
  }
}
