package dev.stepwell.api;

import dev.stepwell.content.SchemaFiles;
import dev.stepwell.identity.Public;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The JSON Schemas of what editors send, each of which refers to its neighbours. */
@Public
@Path("/schemas/content")
class SchemaResource {

  private static final String JSON_SCHEMA = "application/schema+json";

  /** One of them. */
  @GET
  @Path("{name}")
  @Produces({JSON_SCHEMA, "application/json"})
  @Operation(hidden = true)
  public Response schema(@RestPath String name) {
    return SchemaFiles.text(name)
        .map(
            it ->
                Response.ok(it, JSON_SCHEMA)
                    .header("Cache-Control", "public, max-age=3600")
                    .build())
        .orElseThrow(
            () ->
                Problem.notFound(
                    "There is no schema of this name. "
                        + Nearest.question(name, SchemaFiles.NAMES)
                            .orElse("There are " + String.join(", ", SchemaFiles.NAMES) + ".")));
  }
}
