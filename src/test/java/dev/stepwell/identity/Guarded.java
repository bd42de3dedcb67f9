package dev.stepwell.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations that need roles; only there for the tests. */
@Path("/api/v1/guarded")
@Needs(Role.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
class Guarded {

  @GET
  @Operation(hidden = true)
  public String whoAmI(@Context RoutingContext context) {
    return "\"%s\"".formatted(Callers.of(context));
  }

  @PUT
  @Path("{id: [a-z]+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs({Role.REVIEWER, Role.OPERATOR})
  @Operation(hidden = true)
  public String change() {
    return "\"changed\"";
  }
}
