package dev.stepwell.explorer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The style, the scripts and the icon of the pages. */
@Path(AssetResource.PATH)
class AssetResource {

  static final String PATH = "/explorer";

  @GET
  @Path("{file}")
  @Operation(hidden = true)
  public Response asset(@RestPath String file, @Context HttpServerRequest request) {
    return Assets.answer(file, request);
  }
}
