package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogDiffView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.ReleaseView;
import dev.stepwell.identity.Public;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
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
import org.jboss.resteasy.reactive.RestPath;

/** Releases. */
@Public
@Path(Paths.ROOT + "/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class ReleaseResource {

  private final Reads reads;
  private final ReleaseDiff diff;
  private final LongRenderings threads;

  ReleaseResource(Reads reads, ReleaseDiff diff, LongRenderings threads) {
    this.reads = reads;
    this.diff = diff;
    this.threads = threads;
  }

  @GET
  @Operation(
      operationId = "listReleases",
      summary = "What was published, and when",
      description =
          "Releases in the order of their numbers, up to the one that is read: when each came into"
              + " force, who made and approved it, and what it brought.")
  @APIResponseSchema(ReleaseView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.answer(
        Read.LIST_RELEASES,
        request,
        (reading, query) -> {
          reading.note(reading.edition().release());
          return Pages.of(
              Read.LIST_RELEASES,
              reading,
              query,
              reading.edition().releases(),
              it -> Integer.toString(it.number()),
              ReleaseView::of);
        });
  }

  @GET
  @Path("/{number}")
  @Operation(
      operationId = "getRelease",
      summary = "One release",
      description = "When a release came into force, who made and approved it, what it brought.")
  @APIResponseSchema(ReleaseView.class)
  public Uni<Response> one(@RestPath String number, @Context HttpServerRequest request) {
    return reads.answer(
        Read.GET_RELEASE,
        number,
        request,
        (reading, query) -> ReleaseView.of(reading, release(reading.edition(), number)));
  }

  @GET
  @Path("/{number}/diff")
  @Operation(
      operationId = "getReleaseDiff",
      summary = "What a release made different",
      description =
          "What differs between two releases, entry by entry, field by field, and for a pathway step by"
              + " step: added, removed, moved or changed, and gates also in words. Entries come by type"
              + " and slug. Of the first release everything is new, unless from says otherwise.")
  @APIResponseSchema(CatalogDiffView.class)
  public Uni<Response> diff(@RestPath String number, @Context HttpServerRequest request) {
    return reads.slowly(
        Read.GET_RELEASE_DIFF,
        number,
        request,
        threads,
        (edition, query) -> diff.compared(edition, query, release(edition, number)),
        compared -> compared::view);
  }

  private static Release release(Edition edition, String number) {
    return edition.releases().stream()
        .filter(it -> Integer.toString(it.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> missing(number, edition.release()));
  }

  private static Problem missing(String number, Release newest) {
    return Problem.notFound(
        "There is no release \"" + number + "\" among 1 to " + newest.number() + ".");
  }
}
