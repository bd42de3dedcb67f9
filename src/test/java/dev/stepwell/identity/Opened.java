package dev.stepwell.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Is for everybody; only there for the tests. */
@Path("/api/v1/opened")
@Public
class Opened {

  @GET
  @Operation(hidden = true)
  public String whoAmI(@Context RoutingContext context) {
    return Callers.find(context).toString();
  }
}
