package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What differs between two releases, for people. */
@Path(Places.COMPARE)
@Produces(Places.HTML)
class ComparePageResource {

  private final Pages pages;
  private final PastDays past;

  ComparePageResource(Pages pages, PastDays past) {
    this.pages = pages;
    this.past = past;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> page(@Context HttpServerRequest request) {
    return pages.once(request, scene -> compared(scene, request));
  }

  /** The last two releases, unless others are asked for; one alone is compared with itself. */
  private Uni<Page> compared(Scene scene, HttpServerRequest request) {
    List<Release> releases = scene.edition().releases();
    int newest = releases.size();
    int to = number(request, "to", newest, newest);
    int from = number(request, "from", newest, Math.max(1, to - 1));
    return Uni.combine()
        .all()
        .unis(past.edition(Math.min(from, to)), past.edition(Math.max(from, to)))
        .asTuple()
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(both -> page(scene, both.getItem1(), both.getItem2()));
  }

  private static Page page(Scene scene, Edition from, Edition to) {
    Catalog before = from.catalog();
    return Page.ok(
        ComparePage.of(
            scene, from.release(), to.release(), CatalogDiff.between(before, to.catalog())));
  }

  private static int number(HttpServerRequest request, String name, int newest, int otherwise) {
    String text = request.getParam(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > newest) {
      throw Problem.invalidParameter(
          name, "invalid-value", Words.say("compare.none").formatted(newest));
    }
    return Integer.parseInt(text);
  }
}
