package dev.stepwell.api.representation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands against a change that was not proposed yet. */
@Schema(
    name = "ProposalCheck",
    description = "What stands against a change that was not proposed yet")
public record ProposalCheckView(
    @Schema(description = "Everything that keeps it from being published; none is good")
        List<ChangeRequestProblemView> problems) {}
