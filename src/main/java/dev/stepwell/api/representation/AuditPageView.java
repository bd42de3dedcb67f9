package dev.stepwell.api.representation;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit. */
@Schema(name = "AuditPage", description = "A page of the audit, newest first.")
public record AuditPageView(
    @Schema(description = "The entries of this page") List<AuditEntryView> items,
    @Schema(description = "Number of entries that pass the filters", minimum = "0") int total,
    @Schema(description = "Where the next page is; left out on the last one")
        Optional<String> next) {}
