package dev.stepwell.explorer;

import dev.stepwell.search.SearchIndexes;
import dev.stepwell.search.SearchText;
import dev.stepwell.search.SearchThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search, for people. */
@Path(Places.SEARCH)
@Produces(Places.HTML)
class SearchPageResource {

  private static final int MOST_SHOWN = 20;

  private final Pages pages;
  private final SearchIndexes indexes;
  private final SearchThreads threads;

  SearchPageResource(Pages pages, SearchIndexes indexes, SearchThreads threads) {
    this.pages = pages;
    this.indexes = indexes;
    this.threads = threads;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> page(@Context HttpServerRequest request) {
    return pages.once(
        request, List.of("q"), (scene, query) -> found(scene, query.get("q").orElse("")));
  }

  private Uni<Page> found(Scene scene, String q) {
    if (q.codePointCount(0, q.length()) > SearchText.LONGEST) {
      String shown = q.substring(0, q.offsetByCodePoints(0, SearchText.LONGEST));
      return Uni.createFrom().item(SearchPage.refused(scene, shown, "search.long"));
    }
    SearchText sought;
    try {
      sought = new SearchText(q);
    } catch (IllegalArgumentException e) { // It has no letter and no digit.
      return Uni.createFrom().item(SearchPage.refused(scene, q, "search.empty"));
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                indexes
                    .of(scene.catalog())
                    .thenApplyAsync(
                        index -> index.search(sought, Optional.empty(), MOST_SHOWN), threads))
        .map(found -> SearchPage.of(scene, q, found));
  }
}
