package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a criterion. */
@Schema(
    name = "JudgedCriterion",
    description = "A criterion of a gate, and whether the history meets it")
public record JudgedCriterionView(
    @JsonUnwrapped AskedCriterionView asked,
    @Schema(description = "Whether it holds; what is unknown is neither") String verdict,
    @Schema(description = "Why, in kebab-case; left out where the criteria beneath say it")
        Optional<String> code,
    @Schema(description = "The same in words") Optional<String> because,
    @Schema(description = "The criteria beneath it, judged; left out for one without")
        Optional<List<JudgedCriterionView>> of) {}
