package dev.stepwell.api;

import dev.stepwell.api.representation.ConditionSummary;
import dev.stepwell.api.representation.ConditionTreatmentsView;
import dev.stepwell.api.representation.ConditionView;
import dev.stepwell.api.representation.EntryRevisionView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Conditions and their treatments. */
@Public
@Path(Paths.ROOT + "/conditions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conditions")
class ConditionResource {

  private final Reads reads;
  private final EntryHistories histories;

  ConditionResource(Reads reads, EntryHistories histories) {
    this.reads = reads;
    this.histories = histories;
  }

  @GET
  @Operation(
      operationId = "listConditions",
      summary = "The conditions of the catalog",
      description =
          "Conditions in the order of their slugs, filtered by whatever parameters are given: all of"
              + " them apply.")
  @APIResponseSchema(ConditionSummary.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.answer(Read.LIST_CONDITIONS, request, ConditionList::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getCondition",
      summary = "One condition",
      description = "A condition with its names, codes, symptoms, urgency, causes and red flags.")
  @APIResponseSchema(ConditionView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return answer(Read.GET_CONDITION, slug, request, ConditionView::of);
  }

  @GET
  @Path("/{slug}/treatments")
  @Operation(
      operationId = "listConditionTreatments",
      summary = "The treatments of a condition",
      description =
          "Its treatments in ladder order, each with the provenance and the evidence of the link"
              + " between the two, then those that are only named for it; and apart, those that are"
              + " forbidden there.")
  @APIResponseSchema(ConditionTreatmentsView.class)
  public Uni<Response> treatments(@RestPath String slug, @Context HttpServerRequest request) {
    return answer(Read.LIST_CONDITION_TREATMENTS, slug, request, ConditionTreatmentsView::of);
  }

  @GET
  @Path("/{slug}/history")
  @Operation(
      operationId = "listConditionHistory",
      summary = "The releases that changed a condition",
      description =
          "Each release that changed the condition or its pathway, newest first: when, by whom, with"
              + " what note, and where to read what it made different. A retired condition has its"
              + " history too.")
  @APIResponseSchema(EntryRevisionView.class)
  public Uni<Response> history(@RestPath String slug, @Context HttpServerRequest request) {
    return histories.answer(Read.LIST_CONDITION_HISTORY, request, EntryType.CONDITION, slug);
  }

  private Uni<Response> answer(
      Read read, String slug, HttpServerRequest request, BiFunction<Reading, String, Object> view) {
    return reads.entry(
        read,
        request,
        EntryType.CONDITION,
        slug,
        Catalog::condition,
        (reading, condition) -> view.apply(reading, slug));
  }
}
