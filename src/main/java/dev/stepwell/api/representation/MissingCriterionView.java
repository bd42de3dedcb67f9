package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is missing. */
@Schema(
    name = "MissingCriterion",
    description = "One thing that is missing for a step: a criterion")
public record MissingCriterionView(
    @JsonUnwrapped AskedCriterionView asked,
    @Schema(description = "What was answered, where it was the other way; else left out")
        Optional<String> answered,
    @Schema(description = "The same in words") String text,
    @Schema(description = "Of a not: the criterion that would have to be unmet; else left out")
        Optional<List<AskedCriterionView>> of) {}
