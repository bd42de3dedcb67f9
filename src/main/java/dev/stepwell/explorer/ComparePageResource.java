package dev.stepwell.explorer;

import dev.stepwell.catalog.EntryKey;
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

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String PAGE = "page";

  private final Pages pages;
  private final PastDays past;

  ComparePageResource(Pages pages, PastDays past) {
    this.pages = pages;
    this.past = past;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> page(@Context HttpServerRequest request) {
    return pages.once(request, List.of(FROM, TO, PAGE), this::compared);
  }

  /** The last two releases, unless others are asked for; one alone is compared with itself. */
  private Uni<Page> compared(Scene scene, PageQuery query) {
    List<Release> releases = scene.edition().releases();
    int newest = releases.size();
    int to = number(query, TO, "compare.none", newest, newest);
    int from = number(query, FROM, "compare.none", newest, Math.max(1, to - 1));
    return Uni.combine()
        .all()
        .unis(past.edition(Math.min(from, to)), past.edition(Math.max(from, to)))
        .asTuple()
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(both -> page(scene, query, both.getItem1(), both.getItem2()));
  }

  private static Page page(Scene scene, PageQuery query, Edition from, Edition to) {
    CatalogDiff diff = new CatalogDiff(from.catalog(), to.catalog());
    List<EntryKey> differing = diff.entries();
    int pages = ComparePage.pages(differing.size());
    int page = number(query, PAGE, "compare.no-page", pages, 1);
    return Page.ok(ComparePage.of(scene, from.release(), to.release(), diff, differing, page));
  }

  private static int number(PageQuery query, String name, String none, int most, int otherwise) {
    String text = query.get(name).orElse("");
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
      throw Problem.invalidParameter(name, "invalid-value", Words.say(none).formatted(most));
    }
    return Integer.parseInt(text);
  }
}
