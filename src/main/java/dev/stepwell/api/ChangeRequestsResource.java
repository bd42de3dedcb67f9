package dev.stepwell.api;

import dev.stepwell.api.representation.ChangeRequestProblemView;
import dev.stepwell.api.representation.ChangeRequestSummary;
import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.ProposalCheckView;
import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.Filter;
import dev.stepwell.authoring.Proposal;
import dev.stepwell.authoring.ProposalReader;
import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.DocumentBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of change requests, and new ones. */
@Path(Paths.CHANGE_REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
class ChangeRequestsResource {

  private static final String LIST = "listChangeRequests";

  private final ChangeRequests requests;
  private final ChangeRequestAnswers answers;

  ChangeRequestsResource(ChangeRequests requests, ChangeRequestAnswers answers) {
    this.requests = requests;
    this.answers = answers;
  }

  @GET
  @Needs({Role.EDITOR, Role.REVIEWER, Role.OPERATOR})
  @Operation(
      operationId = LIST,
      summary = "The change requests",
      description = "Proposed changes of the catalog, newest first, whatever became of them.")
  @APIResponseSchema(ChangeRequestSummary.class)
  public Response list(@Context RoutingContext context) {
    Query query = Query.of(ReadParameter.OF_CHANGE_REQUESTS, context.request().params(true));
    Filter filter =
        new Filter(
            query.get(ReadParameter.STATE, String.class),
            query.get(ReadParameter.AUTHOR, String.class));
    return PrivateAnswer.page(
            Pages.newestFirst(
                LIST,
                Paths.CHANGE_REQUESTS,
                query,
                (before, limit) -> requests.list(filter, before, limit),
                () -> requests.count(filter),
                ChangeRequest::id,
                ChangeRequestSummary::of))
        .response();
  }

  @POST
  @Needs(Role.EDITOR)
  @Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
  @Operation(
      operationId = "createChangeRequest",
      summary = "Propose a change",
      description =
          "Makes a draft of what shall become of entries, each in the form of the content files, if it"
              + " could be published on the live release. Everything that stands against it is told at"
              + " once, and nothing is kept then. With an Idempotency-Key, sending it again makes no"
              + " second one.")
  @APIResponseSchema(value = ChangeRequestView.class, responseCode = "201")
  public Response create(DocumentBody body, @Context RoutingContext context) {
    Proposal proposal = ProposalReader.read(body.root());
    return answers.once(
        context,
        body.root().toString(),
        () -> answers.created(requests.create(Callers.of(context), proposal)));
  }

  @POST
  @Path("/check")
  @Needs({Role.EDITOR, Role.REVIEWER, Role.OPERATOR})
  @Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
  @Operation(
      operationId = "checkChanges",
      summary = "Check a change without proposing it",
      description =
          "Takes what would be proposed, and answers everything that the live release has against it:"
              + " broken rules, and entries that are not there. Nothing is kept.")
  @APIResponseSchema(ProposalCheckView.class)
  public Response check(DocumentBody body) {
    Proposal proposal = ProposalReader.read(body.root());
    return PrivateAnswer.ok(
            new ProposalCheckView(
                requests.check(proposal).stream().map(ChangeRequestProblemView::of).toList()))
        .response();
  }
}
