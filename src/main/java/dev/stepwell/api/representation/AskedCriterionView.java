package dev.stepwell.api.representation;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criterion asks, without the criteria beneath it. */
@Schema(name = "AskedCriterion", description = "What a criterion asks")
public record AskedCriterionView(
    @Schema(description = "What type of criterion it is") String type,
    @Schema(description = "Of a trial: slug of the treatment") Optional<String> treatment,
    @Schema(description = "Of a trial: slug of the equivalence group") Optional<String> group,
    @Schema(description = "Of a finding: its slug") Optional<String> finding,
    @Schema(description = "Of a finding: the answer that meets it") Optional<String> is,
    @Schema(
            description =
                "Of at-least and distinct-trials: how many. Of a trial and of elapsed-care: how long, as"
                    + " an ISO 8601 duration in whole weeks or days; for a trial the minimum that counts,"
                    + " which may be that of its step")
        Optional<Object> minimum) {}
