package dev.stepwell.api;

import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.authoring.ChangeRequestId;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.JsonBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The way of a change request from a draft to a release. */
@Path(Paths.ROOT + "/change-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
class ChangeRequestReviewResource {

  private final ChangeRequests requests;
  private final ChangeRequestAnswers answers;

  ChangeRequestReviewResource(ChangeRequests requests, ChangeRequestAnswers answers) {
    this.requests = requests;
    this.answers = answers;
  }

  @POST
  @Path("/submit")
  @Needs({Role.EDITOR, Role.OPERATOR})
  @Operation(
      operationId = "submitChangeRequest",
      summary = "Put a draft up for review",
      description = "From then on nobody edits it: it is approved, rejected or withdrawn.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response submit(@RestPath String id, @Context RoutingContext context) {
    return answers
        .ok(
            requests.submit(
                ChangeRequestId.parse(id),
                IfMatch.optional(context.request()),
                Callers.of(context)))
        .response();
  }

  @POST
  @Path("/approve")
  @Needs(Role.REVIEWER)
  @Operation(
      operationId = "approveChangeRequest",
      summary = "Approve, and publish",
      description =
          "Makes a release of it, in one transaction. Nobody approves a change of their own. Entries"
              + " that a release changed in between are a conflict; other changes go on top of it.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response approve(@RestPath String id, @Context RoutingContext context) {
    return answers.once(
        context,
        "",
        () ->
            answers.ok(
                requests.approve(
                    ChangeRequestId.parse(id),
                    IfMatch.optional(context.request()),
                    Callers.of(context))));
  }

  @POST
  @Path("/reject")
  @Needs(Role.REVIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rejectChangeRequest",
      summary = "Turn it down",
      description = "With a reason. Nobody rejects a change of their own.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response reject(@RestPath String id, JsonBody body, @Context RoutingContext context) {
    return answers
        .ok(
            requests.reject(
                ChangeRequestId.parse(id),
                IfMatch.optional(context.request()),
                Callers.of(context),
                RemarkReader.read(body, "reason")))
        .response();
  }

  @POST
  @Path("/withdraw")
  @Needs({Role.EDITOR, Role.OPERATOR})
  @Operation(
      operationId = "withdrawChangeRequest",
      summary = "Take it back",
      description = "Its author takes back a draft, or what waits for a reviewer.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response withdraw(@RestPath String id, @Context RoutingContext context) {
    return answers
        .ok(
            requests.withdraw(
                ChangeRequestId.parse(id),
                IfMatch.optional(context.request()),
                Callers.of(context)))
        .response();
  }
}
