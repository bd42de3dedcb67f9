package dev.stepwell.api.representation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a code was found. */
@Schema(name = "CodeMatch", description = "How the code of a filter was found")
public record CodeMatchView(
    @Schema(description = "The code as it was asked") String code,
    @Schema(
            description =
                "exact: an entry has this code; header: none has, and entries with a code beneath it"
                    + " are listed")
        String match,
    @Schema(description = "The codes that were found, in order") List<String> codes) {}
