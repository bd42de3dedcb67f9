package dev.stepwell.explorer.where;

import dev.stepwell.explorer.Pages;
import dev.stepwell.explorer.Places;
import dev.stepwell.explorer.Scenes;
import dev.stepwell.problem.FormBody;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where somebody stands on the ladder of a condition. What is answered is kept nowhere. */
@Path(Places.WHERE)
@Produces(Places.HTML)
class WherePageResource {

  private final Pages pages;
  private final Scenes scenes;
  private final Questionnaire questionnaire;

  WherePageResource(Pages pages, Scenes scenes, Questionnaire questionnaire) {
    this.pages = pages;
    this.scenes = scenes;
    this.questionnaire = questionnaire;
  }

  @GET
  @Operation(hidden = true)
  public Response questions(@RestPath String slug, @Context HttpServerRequest request) {
    return pages.privately(request, () -> questionnaire.empty(scenes.now(), slug));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response standing(
      @RestPath String slug, @Context HttpServerRequest request, FormBody form) {
    return pages.privately(
        request, () -> questionnaire.answered(scenes.now(), slug, form, request));
  }
}
