package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Pages;
import dev.stepwell.explorer.Places;
import dev.stepwell.problem.FormBody;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Change requests, for people. A GET asks for a token; whatever is done with one is a POST. */
@Path(ChangeRequestPagesResource.PATH)
@Produces(Places.HTML)
class ChangeRequestPagesResource {

  static final String PATH = "/change-requests";

  private static final String OPERATIONS = "/api/v1" + PATH;

  private final Pages pages;
  private final Entrance entrance;
  private final Desk desk;

  ChangeRequestPagesResource(Pages pages, Entrance entrance, Desk desk) {
    this.pages = pages;
    this.entrance = entrance;
    this.desk = desk;
  }

  /** The page of a change request. */
  static String path(long id) {
    return PATH + "/" + id;
  }

  /** The path of a change request in the API. */
  static String operation(String id) {
    return OPERATIONS + "/" + encoded(id);
  }

  @GET
  @Operation(hidden = true)
  public Response door(@Context HttpServerRequest request) {
    return pages.privately(request, scene -> entrance.empty(scene, PATH));
  }

  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response doorOfOne(@RestPath String id, @Context HttpServerRequest request) {
    return pages.privately(request, scene -> entrance.empty(scene, PATH + "/" + encoded(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response list(@Context RoutingContext context, FormBody form) {
    return pages.privately(
        context.request(),
        scene ->
            entrance.enter(
                scene,
                context,
                form,
                PATH,
                "GET",
                OPERATIONS,
                visitor -> desk.list(scene, visitor, form)));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response one(@RestPath String id, @Context RoutingContext context, FormBody form) {
    Action action = Action.in(form).orElse(Action.SHOW);
    return pages.privately(
        context.request(),
        scene ->
            entrance.enter(
                scene,
                context,
                form,
                PATH + "/" + encoded(id),
                action.method(),
                action.path(operation(id)),
                visitor -> desk.one(scene, visitor, id, form)));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
