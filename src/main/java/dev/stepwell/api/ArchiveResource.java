package dev.stepwell.api;

import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.authoring.Imports;
import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentException;
import dev.stepwell.content.ContentFile;
import dev.stepwell.content.ContentFiles;
import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.ArchiveBody;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whole catalogs as content files, out and in. */
@Path(Paths.ROOT)
@Tag(name = "Archives")
class ArchiveResource {

  private final ReleaseChoice choice;
  private final Imports imports;
  private final ChangeRequestAnswers answers;

  ArchiveResource(ReleaseChoice choice, Imports imports, ChangeRequestAnswers answers) {
    this.choice = choice;
    this.imports = imports;
    this.answers = answers;
  }

  @GET
  @Path("/export")
  @Produces(ArchiveBody.ZIP)
  @Needs(Role.OPERATOR)
  @Blocking
  @Operation(
      operationId = "exportCatalog",
      summary = "The whole catalog as content files",
      description =
          "A zip of the files in which the catalog is kept as code: one for each condition with its"
              + " pathway, one for each other type of entries. Equal releases have equal bytes.")
  public Uni<Response> export(@Context RoutingContext context) {
    Query query = Query.of(ReadParameter.OF_THE_RELEASE, context.request().params(true));
    return choice
        .edition(query)
        .map(
            edition ->
                Response.ok(ContentArchive.zip(ContentFiles.of(edition.catalog())), ArchiveBody.ZIP)
                    .header("Cache-Control", "private, no-store")
                    .header("Catalog-Release", edition.release().number())
                    .header(
                        "Content-Disposition",
                        "attachment; filename=\"catalog-%d.zip\""
                            .formatted(edition.release().number()))
                    .build());
  }

  @POST
  @Path("/imports")
  @Consumes(ArchiveBody.ZIP)
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Role.OPERATOR)
  @Operation(
      operationId = "importCatalog",
      summary = "Propose a whole catalog",
      description =
          "Takes a zip of content files, and makes a draft of what differs from the live catalog: an"
              + " entry that is in none of the files is retired. Nothing is published by this.")
  @APIResponseSchema(value = ChangeRequestView.class, responseCode = "201")
  public Response propose(ArchiveBody body, @Context RoutingContext context) {
    Query query = Query.of(ReadParameter.OF_IMPORTS, context.request().params(true));
    String title = query.get(ReadParameter.TITLE, String.class).orElse("Import of content files");
    return imports
        .propose(
            Callers.of(context),
            title,
            query.get(ReadParameter.WHY, String.class).orElse(title),
            unpacked(body),
            read -> {})
        .map(answers::created)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.CONFLICT, "Nothing in the files differs from the live catalog."))
        .response();
  }

  private static List<ContentFile> unpacked(ArchiveBody body) {
    try {
      return ContentArchive.unzip(body.bytes());
    } catch (ContentException e) {
      throw Problem.of(
          ProblemType.BAD_REQUEST,
          "The body is not as it should be. Expected is %s."
              .formatted(e.faults().get(0).expected()));
    }
  }
}
