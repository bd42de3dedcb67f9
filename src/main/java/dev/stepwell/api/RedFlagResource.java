package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.RedFlagView;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.identity.Public;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Findings. */
@Public
@Path(Paths.ROOT + "/red-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings")
class RedFlagResource {

  private final Reads reads;

  RedFlagResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Operation(
      operationId = "listRedFlags",
      summary = "The red flags",
      description = "Red flags in the order of their slugs. A present one overrides every ladder.")
  @APIResponseSchema(RedFlagView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_RED_FLAGS,
        request,
        List.of(EntryType.RED_FLAG),
        (catalog, query) -> catalog.redFlags(),
        RedFlag::slug,
        RedFlagView::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getRedFlag",
      summary = "One red flag",
      description = "A red flag with its sign, its urgency and what to do.")
  @APIResponseSchema(RedFlagView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return reads.entry(
        Read.GET_RED_FLAG, request, EntryType.RED_FLAG, slug, Catalog::redFlag, RedFlagView::of);
  }
}
