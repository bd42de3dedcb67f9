package dev.stepwell.api;

import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.api.representation.ReleaseView;
import dev.stepwell.identity.Public;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Editions;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What happens to the releases, told as it happens. */
@Public
@Path(Paths.RELEASE_STREAM)
@Tag(name = "Releases")
class ReleaseStreamResource {

  private static final long RECONNECT_AFTER_MILLIS = 5_000;
  private static final String NO_STORE = "no-store";

  /** Tells nginx, and those who do as it does, to pass on each event at once. */
  private static final String BUFFERING = "X-Accel-Buffering";

  private final ReleaseStream stream;
  private final Editions editions;

  ReleaseStreamResource(ReleaseStream stream, Editions editions) {
    this.stream = stream;
    this.editions = editions;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "Cache-Control", value = NO_STORE)
  @ResponseHeader(name = BUFFERING, value = "no")
  @Operation(
      operationId = "streamReleases",
      summary = "Releases as they come",
      description =
          "Server-sent events: release for each that comes into force here, with its number as id, and"
              + " recall for each that is recalled; both with the release as data. The newest release"
              + " is told at once. Who was here before, and says so with Last-Event-ID or since, is"
              + " told instead what was published after that, and of every recall. Comments keep the"
              + " connection alive.")
  public Multi<OutboundSseEvent> stream(@Context HttpServerRequest request, @Context Sse sse) {
    return stream.news(seen(request)).onItem().transformToIterable(news -> events(sse, news));
  }

  /** Its headers. A stream has no end, and so nobody waits for its length. */
  @HEAD
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Response head(@Context HttpServerRequest request) {
    seen(request);
    return Response.ok()
        .type(MediaType.SERVER_SENT_EVENTS_TYPE)
        .header("Cache-Control", NO_STORE)
        .header(BUFFERING, "no")
        .build();
  }

  /** The newest release that the client knows. What it saw here last is newer than its query. */
  private static Optional<Integer> seen(HttpServerRequest request) {
    Query query = Query.of(List.of(ReadParameter.SINCE), request.params(true));
    return Optional.ofNullable(request.getHeader(ReleaseHeaders.LAST_EVENT_ID))
        .filter(it -> !it.isEmpty())
        .map(ReleaseStreamResource::number)
        .or(() -> query.get(ReadParameter.SINCE, Integer.class));
  }

  private static Integer number(String id) {
    try {
      return (Integer) ReadParameter.SINCE.parse(id);
    } catch (IllegalArgumentException e) {
      throw Problem.invalidParameters(
          List.of(
              Fault.inHeader(
                  ReleaseHeaders.LAST_EVENT_ID,
                  "invalid-value",
                  "Last-Event-ID is the id of the last event that was seen here.")));
    }
  }

  private List<OutboundSseEvent> events(Sse sse, List<ReleaseNews> news) {
    return news.isEmpty()
        ? List.of(sse.newEventBuilder().comment(" still here").build())
        : news.stream().map(it -> event(sse, it)).toList();
  }

  private OutboundSseEvent event(Sse sse, ReleaseNews news) {
    ReleaseView release =
        ReleaseView.of(new Reading(editions.current(), LocalDate.EPOCH), news.release());
    OutboundSseEvent.Builder event =
        sse.newEventBuilder()
            .name(news.kind().name().toLowerCase(Locale.ROOT))
            .reconnectDelay(RECONNECT_AFTER_MILLIS)
            .data(new String(Json.bytes(release), StandardCharsets.UTF_8));
    return switch (news.kind()) {
      case RELEASE -> event.id(Integer.toString(release.number())).build();
      // It has no id: a client that comes back begins behind the newest release that it saw.
      case RECALL -> event.build();
    };
  }
}
