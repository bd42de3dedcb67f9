package dev.stepwell.api;

import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.api.representation.ReleaseView;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.authoring.Reversals;
import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.release.Editions;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What can be done about a release that was published. */
@Path(Paths.ROOT + "/releases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class ReleaseChangesResource {

  private final Reversals reversals;
  private final Editions editions;
  private final ChangeRequestAnswers answers;

  ReleaseChangesResource(Reversals reversals, Editions editions, ChangeRequestAnswers answers) {
    this.reversals = reversals;
    this.editions = editions;
    this.answers = answers;
  }

  @POST
  @Path("/revert")
  @Needs({Role.EDITOR, Role.OPERATOR})
  @Operation(
      operationId = "revertRelease",
      summary = "Draft the inverse of a release",
      description =
          "Makes a change request that puts every entry of the release back to how it was before. What"
              + " was changed again since is among its problems. Nothing is published by this.")
  @APIResponseSchema(value = ChangeRequestView.class, responseCode = "201")
  public Response revert(@RestPath String number, @Context RoutingContext context) {
    int release = ReleaseNumber.parse(number);
    return answers.once(
        context, "", () -> answers.created(reversals.revert(release, Callers.of(context))));
  }

  @POST
  @Path("/recall")
  @Needs({Role.REVIEWER, Role.OPERATOR})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recallRelease",
      summary = "Mark a release as recalled",
      description =
          "With a reason. It can still be read and evaluated under, and every answer from it says that"
              + " it was recalled. That is for good.")
  @APIResponseSchema(ReleaseView.class)
  public Response recall(@RestPath String number, JsonBody body, @Context RoutingContext context) {
    int release = ReleaseNumber.parse(number);
    reversals.recall(release, Callers.of(context), RemarkReader.read(body, "reason"));
    Reading reading = new Reading(editions.current(), LocalDate.EPOCH);
    return PrivateAnswer.ok(ReleaseView.of(reading, reading.edition().release(release))).response();
  }
}
