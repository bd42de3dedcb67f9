package dev.stepwell.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where no door stands; only there for the tests. */
@Path("/api/elsewhere")
class Elsewhere {

  @GET
  @Needs(Role.EDITOR)
  @Operation(hidden = true)
  public String tell() {
    return "told";
  }
}
