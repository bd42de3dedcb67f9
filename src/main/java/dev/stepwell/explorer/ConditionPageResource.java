package dev.stepwell.explorer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A condition with its ladder, for people. */
@Path(Places.CONDITION)
@Produces(Places.HTML)
class ConditionPageResource {

  private final Pages pages;

  ConditionPageResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> page(@RestPath String slug, @Context HttpServerRequest request) {
    return pages.entry(request, "condition/" + slug, scene -> ConditionPage.of(scene, slug));
  }
}
