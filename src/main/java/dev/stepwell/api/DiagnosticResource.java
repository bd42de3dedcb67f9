package dev.stepwell.api;

import dev.stepwell.api.representation.DiagnosticView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryType;
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

/** Diagnostics. */
@Public
@Path(Paths.ROOT + "/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnostics")
class DiagnosticResource {

  private final Reads reads;

  DiagnosticResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Operation(
      operationId = "listDiagnostics",
      summary = "The tests and examinations",
      description =
          "Diagnostics in the order of their slugs. A test never counts as a trial of treatment.")
  @APIResponseSchema(DiagnosticView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_DIAGNOSTICS,
        request,
        List.of(EntryType.DIAGNOSTIC),
        (catalog, query) -> catalog.diagnostics(),
        Diagnostic::slug,
        DiagnosticView::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getDiagnostic",
      summary = "One test or examination",
      description = "A diagnostic with what it can show, and what it cannot.")
  @APIResponseSchema(DiagnosticView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return reads.entry(
        Read.GET_DIAGNOSTIC,
        request,
        EntryType.DIAGNOSTIC,
        slug,
        Catalog::diagnostic,
        DiagnosticView::of);
  }
}
