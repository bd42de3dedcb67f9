package dev.stepwell.api.representation;

import dev.stepwell.audit.AuditEntry;
import dev.stepwell.audit.Deed;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit. */
@Schema(name = "AuditEntry", description = "What somebody did or tried, where a role is needed")
public record AuditEntryView(
    @Schema(description = "Greater than that of every entry written before", minimum = "1") long id,
    @Schema(description = "When, in UTC") Instant at,
    @Schema(description = "What came of it: done, refused, or failed for no fault of the caller's")
        String outcome,
    @Schema(description = "The operation's name in this contract; none where no operation is")
        String action,
    @Schema(description = "Path of what it was done to, or tried on") String target,
    @Schema(description = "Who; left out where no valid credential said so")
        Optional<AuditCallerView> by,
    @Schema(description = "IP address that it came from") String address,
    @Schema(
            description = "HTTP status; left out for what was done",
            minimum = "400",
            maximum = "599")
        Optional<Integer> status,
    @Schema(
            description = "For how many attempts of unknown callers it stands; else 1",
            minimum = "1")
        int times,
    @Schema(description = "What more there is to say") Optional<String> detail,
    @Schema(description = "Id of the request in our log") String traceId) {

  /** The representation of an entry. */
  public static AuditEntryView of(AuditEntry entry) {
    Deed deed = entry.deed();
    return new AuditEntryView(
        entry.id(),
        deed.at(),
        deed.outcome().term(),
        deed.action(),
        deed.target(),
        deed.who().map(who -> new AuditCallerView(who.name(), who.subject(), deed.client())),
        deed.address(),
        deed.status(),
        deed.times(),
        Optional.of(deed.detail()).filter(it -> !it.isEmpty()),
        deed.traceId());
  }
}
