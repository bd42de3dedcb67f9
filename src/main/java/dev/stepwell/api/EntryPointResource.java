package dev.stepwell.api;

import dev.stepwell.api.representation.ConditionCategoryView;
import dev.stepwell.api.representation.EntryPointView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.identity.Public;
import dev.stepwell.platform.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where to begin. */
@Public
@Path(Paths.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
class EntryPointResource {

  private final Reads reads;
  private final EmergencyNumber emergency;

  EntryPointResource(Reads reads, Settings settings) {
    this.reads = reads;
    this.emergency = new EmergencyNumber(settings.emergencyNumber());
  }

  @GET
  @Operation(
      operationId = "getEntryPoint",
      summary = "Where to begin",
      description = "Links to everything there is, and the release that is read.")
  @APIResponseSchema(EntryPointView.class)
  public Uni<Response> entryPoint(@Context HttpServerRequest request) {
    return reads.answer(
        Read.GET_ENTRY_POINT,
        request,
        (reading, query) ->
            EntryPointView.of(
                reading, query.choosesRelease() ? EmergencyNumber.UNKNOWN : emergency));
  }

  @GET
  @Path("/categories")
  @Operation(
      operationId = "listCategories",
      summary = "The categories of conditions",
      description = "The four categories in their usual order, each with its number of conditions.")
  @APIResponseSchema(ConditionCategoryView.class)
  public Uni<Response> categories(@Context HttpServerRequest request) {
    return reads.answer(
        Read.LIST_CATEGORIES, request, (reading, query) -> ConditionCategoryView.all(reading));
  }
}
