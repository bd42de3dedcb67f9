package dev.stepwell.api;

import dev.stepwell.api.representation.EvaluationView;
import dev.stepwell.api.representation.IntakeSchema;
import dev.stepwell.api.representation.IntakeView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.PathwayPicture;
import dev.stepwell.api.representation.PathwayView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Public;
import dev.stepwell.identity.Role;
import dev.stepwell.identity.When;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.MediaRanges;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The pathway of a condition, what an evaluation of it asks, and where a history stands on it. */
@Public
@Path(Paths.ROOT + "/conditions/{slug}/pathway")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pathways")
class PathwayResource {

  private static final MediaType SCHEMA = MediaType.valueOf(IntakeSchema.MEDIA_TYPE);
  private static final List<String> INTAKES =
      List.of(MediaType.APPLICATION_JSON, IntakeSchema.MEDIA_TYPE);
  private static final List<String> FORMS =
      List.of(MediaType.APPLICATION_JSON, PathwayPicture.SVG, PathwayPicture.MERMAID);

  private final Reads reads;
  private final PathwayPictures pictures;
  private final ReleaseChoice choice;
  private final EvaluationAnswers evaluations;

  PathwayResource(
      Reads reads, PathwayPictures pictures, ReleaseChoice choice, EvaluationAnswers evaluations) {
    this.reads = reads;
    this.pictures = pictures;
    this.choice = choice;
    this.evaluations = evaluations;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PathwayPicture.SVG, PathwayPicture.MERMAID})
  @Operation(
      operationId = "getPathway",
      summary = "The ordered escalation of a condition",
      description =
          "What is tried first, what comes next, what must be true before surgery, and why:"
              + " red flags, steps in ladder order with their gates, hand-overs to other pathways,"
              + " and forbidden treatments. As image/svg+xml: a picture of it; as text/vnd.mermaid: a"
              + " flowchart for documents.")
  @APIResponseSchema(PathwayView.class)
  public Uni<Response> pathway(@RestPath String slug, @Context HttpServerRequest request) {
    String preferred = MediaRanges.of(request).preferred(FORMS).orElse(MediaType.APPLICATION_JSON);
    return PathwayPicture.Form.of(preferred)
        .map(form -> pictures.answer(Read.GET_PATHWAY, slug, form, request))
        .orElseGet(
            () ->
                answer(
                    Read.GET_PATHWAY,
                    MediaType.APPLICATION_JSON_TYPE,
                    slug,
                    request,
                    PathwayView::of));
  }

  @GET
  @Path("/intake")
  @Produces({MediaType.APPLICATION_JSON, IntakeSchema.MEDIA_TYPE})
  @Operation(
      operationId = "getPathwayIntake",
      summary = "What an evaluation of the pathway can use",
      description =
          "Its red flags, exclusions, findings and trials, each with a plain question, to make a form"
              + " of. As application/schema+json: a JSON Schema of the evaluation's request, narrowed to"
              + " this pathway.")
  @APIResponseSchema(IntakeView.class)
  public Uni<Response> intake(@RestPath String slug, @Context HttpServerRequest request) {
    boolean isSchema =
        MediaRanges.of(request)
            .preferred(INTAKES)
            .filter(IntakeSchema.MEDIA_TYPE::equals)
            .isPresent();
    return isSchema
        ? answer(Read.GET_PATHWAY_INTAKE, SCHEMA, slug, request, IntakeSchema::of)
        : answer(
            Read.GET_PATHWAY_INTAKE,
            MediaType.APPLICATION_JSON_TYPE,
            slug,
            request,
            IntakeView::of);
  }

  @POST
  @Path("/evaluations")
  @Needs(value = Role.PARTNER, when = When.PARTNERS_ONLY)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "evaluatePathway",
      summary = "Where a history stands on the pathway",
      description =
          "Takes what was tried and found, and answers for every step its status, for every criterion"
              + " its verdict, what is missing, and what comes next. Red flags come before everything"
              + " else; what is unknown never opens a gate. Nothing of it is stored or logged. The same"
              + " release, day and history give the same bytes.")
  @APIResponseSchema(EvaluationView.class)
  public Uni<Response> evaluate(
      @RestPath String slug, @Context HttpServerRequest request, JsonBody history) {
    Query query = Query.of(ReadParameter.OF_THE_RELEASE, request.params(true));
    return choice.edition(query).map(edition -> evaluations.response(edition, slug, history));
  }

  private Uni<Response> answer(
      Read read,
      MediaType type,
      String slug,
      HttpServerRequest request,
      BiFunction<Reading, String, Object> view) {
    return reads.entry(
        read,
        type,
        request,
        EntryType.CONDITION,
        slug,
        Catalog::condition,
        (reading, condition) -> view.apply(reading, slug));
  }
}
