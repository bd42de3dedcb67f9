package dev.stepwell.api;

import dev.stepwell.api.representation.AuditEntryView;
import dev.stepwell.api.representation.AuditPageView;
import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.Paths;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done and refused. */
@Path(AuditResource.PATH)
@Needs(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {

  static final String PATH = Paths.ROOT + "/audit";

  /** The parameters that it takes, in the order in which they are documented. */
  static final List<ReadParameter> PARAMETERS =
      List.of(
          ReadParameter.AUDIT_WHO,
          ReadParameter.AUDIT_ACTION,
          ReadParameter.AUDIT_OUTCOME,
          ReadParameter.AUDIT_TARGET,
          ReadParameter.AUDIT_FROM,
          ReadParameter.AUDIT_TO,
          ReadParameter.LIMIT,
          ReadParameter.CURSOR);

  private static final int USUAL_LIMIT = 50;

  private final AuditTrail audit;

  AuditResource(AuditTrail audit) {
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "listAudit",
      summary = "Who did what, and what was refused",
      description =
          "Every change, every transition, and every refusal where a role is needed, newest first:"
              + " who, what, when, from where, and what came of it. Entries are never changed. They"
              + " hold nothing of a body or a token.")
  @APIResponseSchema(AuditPageView.class)
  public Response list(@Context HttpServerRequest request) {
    Query query = Query.of(PARAMETERS, request.params(true));
    AuditTrail.Page page =
        audit.read(
            filter(query),
            query
                .get(ReadParameter.CURSOR, String.class)
                .map(text -> AuditCursor.parse(text, query)),
            query.get(ReadParameter.LIMIT, Integer.class).orElse(USUAL_LIMIT));
    Optional<String> next =
        page.goesOn()
            ? Optional.of(next(query, page.entries().get(page.entries().size() - 1).id()))
            : Optional.empty();
    Response.ResponseBuilder response =
        Response.ok(
                Json.bytes(
                    new AuditPageView(
                        page.entries().stream().map(AuditEntryView::of).toList(),
                        page.total(),
                        next)),
                MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "private, no-store");
    next.ifPresent(it -> response.header("Link", "<" + it + ">; rel=\"next\""));
    return response.build();
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

  private static String next(Query query, long last) {
    String kept =
        query.kept().entrySet().stream()
            .map(it -> it.getKey().parameter() + "=" + encoded(it.getValue()) + "&")
            .collect(Collectors.joining());
    return PATH + "?" + kept + "cursor=" + AuditCursor.after(last, query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
