package dev.stepwell.explorer;

import dev.stepwell.problem.MediaRanges;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The address of the server alone: the first page; for programs, the way to the API. */
@Path(Places.START)
@Produces({Places.HTML, MediaType.APPLICATION_JSON})
class StartResource {

  private static final String API = "/api/v1";
  private static final List<String> FORMS = List.of(Places.HTML, MediaType.APPLICATION_JSON);

  private final Pages pages;

  StartResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> start(@Context HttpServerRequest request) {
    boolean isProgram =
        MediaRanges.of(request)
            .preferred(FORMS)
            .filter(MediaType.APPLICATION_JSON::equals)
            .isPresent();
    return isProgram
        ? Uni.createFrom().item(StartResource::toTheApi)
        : pages.entry(request, Places.START, StartPage::of);
  }

  /** Where somebody looks for the list of conditions. */
  @GET
  @Path("conditions")
  @Operation(hidden = true)
  public Response conditions() {
    return toTheList("conditions");
  }

  /** Where somebody looks for the list of treatments. */
  @GET
  @Path("treatments")
  @Operation(hidden = true)
  public Response treatments() {
    return toTheList("treatments");
  }

  private static Response toTheList(String id) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, Places.START + "#" + id)
        .build();
  }

  private static Response toTheApi() {
    // As a text: a URI would be made absolute, with the scheme and port that a proxy has hidden.
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, API)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
