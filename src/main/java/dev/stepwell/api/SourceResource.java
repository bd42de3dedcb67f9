package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.SourceView;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Source;
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

/** Sources. */
@Public
@Path(Paths.ROOT + "/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceResource {

  private final Reads reads;

  SourceResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Operation(
      operationId = "listSources",
      summary = "The sources",
      description = "Sources in the order of their ids, each with what was read of it.")
  @APIResponseSchema(SourceView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_SOURCES,
        request,
        List.of(EntryType.SOURCE),
        (catalog, query) -> catalog.sources(),
        Source::id,
        SourceView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSource",
      summary = "One source",
      description = "A source of statements in the catalog, and what was read of it.")
  @APIResponseSchema(SourceView.class)
  public Uni<Response> one(@RestPath String id, @Context HttpServerRequest request) {
    return reads.entry(
        Read.GET_SOURCE, request, EntryType.SOURCE, id, Catalog::source, SourceView::of);
  }
}
