package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.api.representation.SearchResultView;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.identity.Public;
import dev.stepwell.search.SearchIndex;
import dev.stepwell.search.SearchIndexes;
import dev.stepwell.search.SearchText;
import dev.stepwell.search.SearchThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Entries by the words that people use. */
@Public
@Path(Paths.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SearchResource {

  private static final int USUALLY = 20;

  private final Reads reads;
  private final SearchIndexes indexes;
  private final SearchThreads threads;

  SearchResource(Reads reads, SearchIndexes indexes, SearchThreads threads) {
    this.reads = reads;
    this.indexes = indexes;
    this.threads = threads;
  }

  @GET
  @Operation(
      operationId = "search",
      summary = "Entries by the words that people use",
      description =
          "Conditions, treatments, diagnostics, FAQs, red flags and findings, by names, other names,"
              + " symptoms, codes and plain text, best first. Slips of the finger, other forms of a"
              + " word, accents and a last word that is not finished yet are no hindrance. Where q"
              + " describes a red flag, that comes before all else, with what to do. Always of the"
              + " current release. docs/search.md tells the order.")
  @APIResponseSchema(SearchResultView.class)
  public Uni<Response> search(@Context HttpServerRequest request) {
    return reads.prepared(
        Read.SEARCH,
        request,
        threads,
        indexes::of,
        index -> (reading, query) -> found(index, reading, query));
  }

  private static SearchResultView found(SearchIndex index, Reading reading, Query query) {
    SearchIndex.TYPES.forEach(reading::noteAll);
    return SearchResultView.of(
        index.search(
            query.get(ReadParameter.SEARCH_Q, SearchText.class).orElseThrow(),
            query.get(ReadParameter.SEARCH_TYPE, EntryType.class),
            query.get(ReadParameter.SEARCH_LIMIT, Integer.class).orElse(USUALLY)));
  }
}
