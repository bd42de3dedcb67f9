package dev.stepwell.api.representation;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did or tried something. */
@Schema(name = "AuditCaller", description = "A caller as the token said who it is")
public record AuditCallerView(
    @Schema(description = "What the caller is called") String name,
    @Schema(description = "The identity provider's own id of the caller") String subject,
    @Schema(description = "The program that got the token; left out where it does not say")
        Optional<String> client) {}
