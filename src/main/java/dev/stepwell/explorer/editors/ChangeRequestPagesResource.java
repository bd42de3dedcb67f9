package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Page;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Change requests, for people. A GET asks for a token; whatever is done with one is a POST. */
@Path(Errand.LIST)
@Produces(Places.HTML)
class ChangeRequestPagesResource {

  private final Pages pages;
  private final Entrance entrance;
  private final Desk desk;

  ChangeRequestPagesResource(Pages pages, Entrance entrance, Desk desk) {
    this.pages = pages;
    this.entrance = entrance;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response door(@Context HttpServerRequest request) {
    return closed(request, Errand.LIST);
  }

  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response doorOfOne(@RestPath String id, @Context HttpServerRequest request) {
    return closed(request, Errand.page(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response list(@Context RoutingContext context, FormBody sent) {
    FormBody form = Sender.trusted(context.request(), sent);
    return opened(context, form, Errand.list(), visitor -> desk.list(visitor, form));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response one(@RestPath String id, @Context RoutingContext context, FormBody sent) {
    FormBody form = Sender.trusted(context.request(), sent);
    Errand errand = Errand.of(Action.in(form).orElse(Action.SHOW), id);
    return opened(context, form, errand, visitor -> desk.one(visitor, id, form));
  }

  private Response closed(HttpServerRequest request, String page) {
    return pages.privately(request, () -> entrance.empty(page));
  }

  private Response opened(
      RoutingContext context, FormBody form, Errand errand, Function<Visitor, Page> view) {
    return pages.privately(context.request(), () -> entrance.enter(context, form, errand, view));
  }
}
