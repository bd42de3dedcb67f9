package dev.stepwell.api;

import dev.stepwell.api.representation.EntryRevisionView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.TreatmentSummary;
import dev.stepwell.api.representation.TreatmentView;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
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

/** Treatments. */
@Public
@Path(Paths.ROOT + "/treatments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treatments")
class TreatmentResource {

  private final Reads reads;
  private final EntryHistories histories;

  TreatmentResource(Reads reads, EntryHistories histories) {
    this.reads = reads;
    this.histories = histories;
  }

  @GET
  @Operation(
      operationId = "listTreatments",
      summary = "The treatments of the catalog",
      description =
          "Treatments in the order of their slugs, filtered by whatever parameters are given: all of"
              + " them apply.")
  @APIResponseSchema(TreatmentSummary.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_TREATMENTS,
        request,
        List.of(EntryType.TREATMENT, EntryType.PATHWAY),
        TreatmentFilter::apply,
        Treatment::slug,
        TreatmentSummary::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getTreatment",
      summary = "One treatment",
      description =
          "A treatment with what is known of relief, its cautions and evidence, and the conditions"
              + " whose pathway uses it.")
  @APIResponseSchema(TreatmentView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return reads.entry(
        Read.GET_TREATMENT,
        request,
        EntryType.TREATMENT,
        slug,
        Catalog::treatment,
        TreatmentView::of);
  }

  @GET
  @Path("/{slug}/history")
  @Operation(
      operationId = "listTreatmentHistory",
      summary = "The releases that changed a treatment",
      description =
          "Each release that changed the treatment, newest first: when, by whom, with what note, and"
              + " where to read what it made different. A retired treatment has its history too.")
  @APIResponseSchema(EntryRevisionView.class)
  public Uni<Response> history(@RestPath String slug, @Context HttpServerRequest request) {
    return histories.answer(Read.LIST_TREATMENT_HISTORY, request, EntryType.TREATMENT, slug);
  }
}
