package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogDiffView;
import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.authoring.ChangeRequestId;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.ProposalReader;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.DocumentBody;
import dev.stepwell.problem.JsonBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One change request. */
@Path(Paths.ROOT + "/change-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
class ChangeRequestResource {

  private final ChangeRequests requests;
  private final ChangeRequestAnswers answers;

  ChangeRequestResource(ChangeRequests requests, ChangeRequestAnswers answers) {
    this.requests = requests;
    this.answers = answers;
  }

  @GET
  @Needs({Role.EDITOR, Role.REVIEWER, Role.OPERATOR})
  @Operation(
      operationId = "getChangeRequest",
      summary = "One change request",
      description =
          "What is proposed, why, what happened to it, what can be done next, and what keeps it from"
              + " being published on the live release.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response get(@RestPath String id) {
    return answers.ok(requests.get(ChangeRequestId.parse(id))).response();
  }

  @GET
  @Path("/diff")
  @Needs({Role.EDITOR, Role.REVIEWER, Role.OPERATOR})
  @Operation(
      operationId = "diffChangeRequest",
      summary = "What it changes",
      description =
          "The catalog as the change request would make it, beside the live release: entry by entry,"
              + " field by field, and for a pathway step by step.")
  @APIResponseSchema(CatalogDiffView.class)
  public Response diff(@RestPath String id) {
    ChangeRequests.Comparison comparison = requests.compare(ChangeRequestId.parse(id));
    return PrivateAnswer.ok(
            CatalogDiffView.of(comparison.release(), "changeRequest=" + id, comparison.entries()))
        .response();
  }

  @PUT
  @Needs({Role.EDITOR, Role.OPERATOR})
  @Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
  @Operation(
      operationId = "editChangeRequest",
      summary = "Edit a draft",
      description =
          "Puts another proposal in place of that of a draft of one's own. If-Match names the ETag of"
              + " the version that was read. An answer can be sent back as it came, with its changes.")
  @APIResponseSchema(ChangeRequestView.class)
  public Response edit(@RestPath String id, DocumentBody body, @Context RoutingContext context) {
    return answers
        .ok(
            requests.edit(
                ChangeRequestId.parse(id),
                IfMatch.required(context.request()),
                Callers.of(context),
                ProposalReader.read(body.root())))
        .response();
  }

  @POST
  @Path("/comments")
  @Needs({Role.EDITOR, Role.REVIEWER, Role.OPERATOR})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "commentOnChangeRequest",
      summary = "Say something about it",
      description = "A comment becomes part of its history, in whatever state it is.")
  @APIResponseSchema(value = ChangeRequestView.class, responseCode = "201")
  public Response comment(@RestPath String id, JsonBody body, @Context RoutingContext context) {
    long number = ChangeRequestId.parse(id);
    requests.comment(number, Callers.of(context), RemarkReader.read(body, "text"));
    return answers.created(requests.get(number)).response();
  }
}
