package dev.stepwell.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says nowhere for whom it is; only there for the tests. */
@Path("/api/v1/untold")
class Untold {

  @GET
  @Operation(hidden = true)
  public String tell() {
    return "told";
  }
}
