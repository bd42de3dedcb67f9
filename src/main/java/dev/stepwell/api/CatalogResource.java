package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.identity.Public;
import dev.stepwell.release.Edition;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole release at once, for clients that work offline. */
@Public
@Path(Paths.ROOT + "/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
class CatalogResource {

  private final Reads reads;
  private final ReleaseChoice choice;
  private final WholeCatalogs catalogs;

  CatalogResource(Reads reads, ReleaseChoice choice, WholeCatalogs catalogs) {
    this.reads = reads;
    this.choice = choice;
    this.catalogs = catalogs;
  }

  @GET
  @Operation(
      operationId = "getCatalog",
      summary = "A whole release as one document",
      description =
          "Every entry as it is answered by itself, for clients that work offline; only reviewOverdue"
              + " is left out, as it depends on the day. Keep the header Catalog-Release with it. With"
              + " since, the release that was kept: what is not the same any more, and as retired what"
              + " is no longer there. Who takes that out, and puts the rest in place of the entries of"
              + " the same type and slug, has the document of the release that is read.")
  @APIResponseSchema(CatalogView.class)
  public Uni<Response> catalog(@Context HttpServerRequest request) {
    return reads.slowly(
        Read.GET_CATALOG,
        "",
        request,
        catalogs,
        this::earlier,
        earlier -> (reading, query) -> view(reading, earlier));
  }

  /** The edition of the release that a query names to compare with, if it does. */
  private Uni<Optional<Edition>> earlier(Edition edition, Query query) {
    return query
        .get(ReadParameter.SINCE, Integer.class)
        .map(it -> choice.earlier(ReadParameter.SINCE, it, edition.release().number()))
        .map(it -> choice.loaded(it).map(Optional::of))
        .orElseGet(() -> none(edition));
  }

  private Uni<Optional<Edition>> none(Edition edition) {
    return catalogs
        .refusal(edition)
        .map(it -> Uni.createFrom().<Optional<Edition>>failure(it))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private WholeCatalog view(Reading reading, Optional<Edition> earlier) {
    reading.noteAll(EntryType.values());
    return catalogs.of(reading.edition(), earlier);
  }
}
