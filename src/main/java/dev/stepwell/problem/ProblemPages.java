package dev.stepwell.problem;

import dev.stepwell.platform.Nearest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pages to which the {@code type} of a problem leads: what it means and what to do. For people
 * as HTML, for programs as JSON. They are no part of the API's contract and not in its document.
 */
@Path("/problems")
class ProblemPages {

  private static final String HTML = "text/html;charset=utf-8";

  /** All types. */
  @GET
  @Produces({HTML, MediaType.APPLICATION_JSON})
  @Operation(hidden = true)
  public Response index(@Context HttpServerRequest request) {
    return isForPeople(request)
        ? page(ProblemHtml.index())
        : json(new Index(Arrays.stream(ProblemType.values()).map(Explained::of).toList()));
  }

  /** One type. */
  @GET
  @Path("{name}")
  @Produces({HTML, MediaType.APPLICATION_JSON})
  @Operation(hidden = true)
  public Response type(@PathParam("name") String name, @Context HttpServerRequest request) {
    var type = find(name);
    return isForPeople(request) ? page(ProblemHtml.of(type)) : json(Explained.of(type));
  }

  private record Index(List<Explained> items) {}

  /** A type, as JSON. */
  private record Explained(
      String type, String title, int status, String explanation, String advice) {

    static Explained of(ProblemType type) {
      return new Explained(
          type.uri(), type.title(), type.status(), type.explanation(), type.advice());
    }
  }

  private static ProblemType find(String name) {
    return ProblemType.ofSlug(name)
        .orElseThrow(
            () -> {
              var known = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
              var advice = Nearest.question(name, known).orElse("All are listed at /problems.");
              return Problem.notFound("There is no type of problem of this name. " + advice);
            });
  }

  /** Programs ask for JSON; browsers for HTML, and so do people who ask for nothing. */
  private static boolean isForPeople(HttpServerRequest request) {
    return MediaRanges.of(request)
        .preferred(List.of(HTML, MediaType.APPLICATION_JSON))
        .filter(MediaType.APPLICATION_JSON::equals)
        .isEmpty();
  }

  private static Response page(String html) {
    return cached(html, HTML).build();
  }

  private static Response json(Object entity) {
    return cached(entity, MediaType.APPLICATION_JSON).build();
  }

  private static Response.ResponseBuilder cached(Object entity, String mediaType) {
    return Response.ok(entity, mediaType)
        .header("Cache-Control", "public, max-age=3600")
        .header("Vary", "Accept");
  }
}
