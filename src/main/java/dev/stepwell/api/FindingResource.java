package dev.stepwell.api;

import dev.stepwell.api.representation.FindingView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
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
@Path(Paths.ROOT + "/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings")
class FindingResource {

  private final Reads reads;

  FindingResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Operation(
      operationId = "listFindings",
      summary = "The findings, red flags among them",
      description =
          "Findings in the order of their slugs: the yes/no facts that screens and gates ask, each with a plain question.")
  @APIResponseSchema(FindingView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_FINDINGS,
        request,
        List.of(EntryType.FINDING, EntryType.RED_FLAG),
        (catalog, query) ->
            catalog.findings().stream()
                .filter(it -> Filters.is(query, ReadParameter.FINDING_KIND, it.kind()))
                .toList(),
        Finding::slug,
        FindingView::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getFinding",
      summary = "One finding",
      description =
          "A finding with the plain question that asks for it. Red flags are findings of the same slug.")
  @APIResponseSchema(FindingView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return reads.entry(
        Read.GET_FINDING, request, EntryType.FINDING, slug, Catalog::finding, FindingView::of);
  }
}
