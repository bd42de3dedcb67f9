package dev.stepwell.api;

import dev.stepwell.api.representation.AuditEntryView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.audit.AuditEntry;
import dev.stepwell.audit.AuditFilter;
import dev.stepwell.audit.AuditTrail;
import dev.stepwell.audit.Outcome;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done and refused. */
@Path(Paths.AUDIT)
@Needs(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {

  private static final String LIST = "listAudit";

  private final AuditTrail audit;

  AuditResource(AuditTrail audit) {
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = LIST,
      summary = "Who did what, and what was refused",
      description =
          "Every change, every transition, and every refusal where a role is needed, newest first:"
              + " who, what, when, from where, and what came of it. Entries are never changed. They"
              + " hold nothing of a body or a token.")
  @APIResponseSchema(AuditEntryView.class)
  public Response list(@Context HttpServerRequest request) {
    Query query = Query.of(ReadParameter.OF_THE_AUDIT, request.params(true));
    AuditFilter filter = filter(query);
    return PrivateAnswer.page(
            Pages.newestFirst(
                LIST,
                Paths.AUDIT,
                query,
                (before, most) -> audit.list(filter, before, most),
                () -> audit.count(filter),
                AuditEntry::id,
                AuditEntryView::of))
        .response();
  }

  private static AuditFilter filter(Query query) {
    return new AuditFilter(
        query.get(ReadParameter.AUDIT_WHO, String.class),
        query.get(ReadParameter.AUDIT_ACTION, String.class),
        query.get(ReadParameter.AUDIT_OUTCOME, Outcome.class),
        query.get(ReadParameter.AUDIT_FROM, Instant.class),
        query.get(ReadParameter.AUDIT_TO, Instant.class),
        query.get(ReadParameter.AUDIT_TARGET, String.class));
  }
}
