package dev.stepwell.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where whoever types the address of the server alone is led. It is no part of the contract. */
@Path("/")
class FrontDoorResource {

  // Until there is a web explorer: it will be here.
  private static final String BEST_PAGE = "/q/swagger-ui/";

  @GET
  @Operation(hidden = true)
  public Response frontDoor() {
    // As a text: a URI would be made absolute, with the scheme and port that a proxy has hidden.
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, BEST_PAGE)
        .build();
  }
}
