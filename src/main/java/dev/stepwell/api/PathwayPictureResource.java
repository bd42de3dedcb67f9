package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.PathwayPicture;
import dev.stepwell.identity.Public;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The picture of a pathway at an address of its own, for pages and documents that show it. */
@Public
@Path(Paths.ROOT + "/conditions/{slug}/pathway.svg")
@Produces(PathwayPicture.SVG)
@Tag(name = "Pathways")
class PathwayPictureResource {

  private final PathwayPictures pictures;

  PathwayPictureResource(PathwayPictures pictures) {
    this.pictures = pictures;
  }

  @GET
  @Operation(
      operationId = "getPathwayPicture",
      summary = "The ordered escalation of a condition as a picture",
      description =
          "The steps as a staircase: required and optional ones, gates with their criteria, red flags"
              + " beside the first step, and ways out to other pathways. It is 360 wide, light or dark"
              + " as the reader has it, has its texts as text, and refers to nothing else.")
  public Uni<Response> picture(@RestPath String slug, @Context HttpServerRequest request) {
    return pictures.answer(Read.GET_PATHWAY_PICTURE, slug, PathwayPicture.Form.SVG, request);
  }
}
