package dev.stepwell.api;

import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.OtherForm;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Reviewed;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers reads: chooses the edition, renders what was never asked before, and serves bytes. A read
 * of the current release stays on the event loop and touches no database.
 */
@ApplicationScoped
class Reads {

  private final Editions editions;
  private final ReleaseChoice choice;
  private final RenditionMetrics metrics;
  private final Clock clock;
  private final EditionRenditions renditions;
  private final AskedBefore askedBefore;

  Reads(
      Editions editions,
      ReleaseChoice choice,
      RenditionMetrics metrics,
      Clock clock,
      EditionRenditions renditions,
      AskedBefore askedBefore) {
    this.editions = editions;
    this.choice = choice;
    this.metrics = metrics;
    this.clock = clock;
    this.renditions = renditions;
    this.askedBefore = askedBefore;
  }

  /**
   * The answer to a read.
   *
   * @param view makes the body from a reading and the parameters; it may throw problems
   */
  Uni<Response> answer(
      Read read, HttpServerRequest request, BiFunction<Reading, Query, Object> view) {
    return answer(read, "", request, view);
  }

  /**
   * The answer to a read of one thing.
   *
   * @param key what tells it from others that are read alike
   */
  Uni<Response> answer(
      Read read, String key, HttpServerRequest request, BiFunction<Reading, Query, Object> view) {
    return answer(read, key, MediaType.APPLICATION_JSON_TYPE, request, view);
  }

  /**
   * The answer to a read of one thing, in one of its media types.
   *
   * @param type the type of what the view makes: JSON, or what knows how it becomes bytes
   */
  Uni<Response> answer(
      Read read,
      String key,
      MediaType type,
      HttpServerRequest request,
      BiFunction<Reading, Query, Object> view) {
    Query query = Query.read(read.parameters(), request.params(true));
    String place = place(read, key, query, type);
    AskedBefore.Known asked = AskedBefore.Known.here(place, type);
    return edition(read, key, query)
        .map(
            metrics.<Edition, Response>here(
                edition -> {
                  if (query.isPreview()) {
                    return previewed(type, query, view, edition);
                  }
                  Renditions held = renditions.of(edition, query.choosesRelease());
                  Supplier<Rendition> renderer =
                      () -> metrics.timed(read, () -> render(edition, held.day(), query, view));
                  return answer(held, request, query, asked, held.get(place, renderer));
                }));
  }

  /**
   * The answer to a read whose rendering takes long, and may need other releases first. What was
   * not asked before is rendered by threads of its kind, none of which waits for what is needed;
   * whoever asks meanwhile shares the outcome.
   *
   * @param preparation gives what is needed, there or under way; it may throw problems
   * @param view makes the body from what is needed, a reading and the parameters
   */
  <T> Uni<Response> slowly(
      Read read,
      String key,
      HttpServerRequest request,
      Executor threads,
      BiFunction<Edition, Query, Uni<T>> preparation,
      Function<T, BiFunction<Reading, Query, Object>> view) {
    MediaType type = MediaType.APPLICATION_JSON_TYPE;
    Query query = Query.read(read.parameters(), request.params(true));
    String place = place(read, key, query, type);
    AskedBefore.Known asked = AskedBefore.Known.here(place, type);
    return edition(read, key, query)
        .flatMap(
            metrics.<Edition, Uni<? extends Response>>here(
                edition -> {
                  Uni<T> needed =
                      Uni.createFrom().deferred(() -> preparation.apply(edition, query));
                  if (query.isPreview()) {
                    Function<T, Response> preview =
                        metrics.here(it -> previewed(type, query, view.apply(it), edition));
                    return needed.flatMap(
                        it ->
                            Uni.createFrom()
                                .item(() -> preview.apply(it))
                                .runSubscriptionOn(threads));
                  }
                  Renditions held = renditions.of(edition, query.choosesRelease());
                  Function<T, Rendition> renderer =
                      it ->
                          metrics.timed(
                              read,
                              () ->
                                  render(edition, held.day(), query, view.apply(it)).compressed());
                  return later(held, place, needed, renderer, threads)
                      .map(rendition -> answer(held, request, query, asked, rendition));
                }));
  }

  /**
   * The answer to a read of the live edition that needs something made of its catalog first. While
   * that is not there, another thread makes it, and nobody else waits. What was not asked before is
   * rendered by threads of its kind.
   *
   * @param preparation gives what is needed, there or under way
   * @param view makes the body from what is needed, a reading and the parameters
   */
  <T> Uni<Response> prepared(
      Read read,
      HttpServerRequest request,
      Executor threads,
      Function<Catalog, CompletionStage<T>> preparation,
      Function<T, BiFunction<Reading, Query, Object>> view) {
    MediaType type = MediaType.APPLICATION_JSON_TYPE;
    Query query = Query.of(read.parameters(), request.params(true));
    String place = place(read, "", query, type);
    AskedBefore.Known asked = AskedBefore.Known.here(place, type);
    Edition edition = editions.current();
    Renditions held = renditions.of(edition, false);
    Uni<T> needed = Uni.createFrom().completionStage(() -> preparation.apply(edition.catalog()));
    Function<T, Rendition> renderer =
        it -> metrics.timed(read, () -> render(edition, held.day(), query, view.apply(it)));
    return later(held, place, needed, renderer, threads)
        .map(rendition -> answer(held, request, query, asked, rendition));
  }

  private <T> Uni<Rendition> later(
      Renditions held,
      String place,
      Uni<T> prepared,
      Function<T, Rendition> renderer,
      Executor threads) {
    Needed<T> needed = new Needed<>(prepared, threads);
    Supplier<Rendition> rendering = metrics.here(() -> renderer.apply(needed.get()));
    return Uni.createFrom().completionStage(() -> held.later(place, rendering, needed));
  }

  private static String place(Read read, String key, Query query, MediaType type) {
    return read + "/" + key + "?" + query.canonical() + "\n" + type;
  }

  private Uni<Edition> edition(Read read, String key, Query query) {
    if (query.asksTheCatalog()) {
      return chosen(read, key, query).invoke(edition -> query.requireKnownTo(edition.catalog()));
    }
    if (query.isFaulty()) {
      throw query.refused();
    }
    return chosen(read, key, query);
  }

  private Uni<Edition> chosen(Read read, String key, Query query) {
    if (query.isFaulty()) {
      return Uni.createFrom()
          .deferred(() -> choice.edition(query))
          .onFailure(Problem.class)
          .transform(unchosen -> query.refused());
    }
    return choice.edition(
        query,
        query
            .get(ReadParameter.CURSOR, String.class)
            .map(it -> Cursor.parse(it, read, key, query)));
  }

  /**
   * The answer to a read of a collection that every filter but the due date has passed.
   *
   * @param types what the collection is made of: a change of any of them changes it
   * @param all the collection, in the order of its keys
   */
  <T> Uni<Response> page(
      Read read,
      HttpServerRequest request,
      List<EntryType> types,
      BiFunction<Catalog, Query, Collection<T>> all,
      Function<T, String> key,
      BiFunction<Reading, T, ?> view) {
    return answer(
        read,
        request,
        (reading, query) -> {
          types.forEach(reading::noteAll);
          List<T> found =
              all.apply(reading.bareCatalog(), query).stream()
                  .filter(it -> !(it instanceof Reviewed entry) || Filters.isDue(query, entry))
                  .toList();
          return Pages.of(read, reading, query, found, key, view);
        });
  }

  /** The answer to a read of one entry: 404 with the nearest keys, or 410, where it is not. */
  <T> Uni<Response> entry(
      Read read,
      HttpServerRequest request,
      EntryType type,
      String key,
      BiFunction<Catalog, String, Optional<T>> lookUp,
      BiFunction<Reading, T, ?> view) {
    return entry(read, MediaType.APPLICATION_JSON_TYPE, request, type, key, lookUp, view);
  }

  /** The same, in one of its media types. */
  <T> Uni<Response> entry(
      Read read,
      MediaType mediaType,
      HttpServerRequest request,
      EntryType type,
      String key,
      BiFunction<Catalog, String, Optional<T>> lookUp,
      BiFunction<Reading, T, ?> view) {
    return answer(
        read,
        key,
        mediaType,
        request,
        (reading, query) ->
            view.apply(
                reading,
                lookUp
                    .apply(reading.bareCatalog(), key)
                    .orElseThrow(() -> Missing.entry(reading, type, key))));
  }

  private Response answer(
      Renditions held,
      HttpServerRequest request,
      Query query,
      AskedBefore.Known asked,
      Rendition rendition) {
    askedBefore.note(request, query, asked);
    return held.answer(
        asked.place(), rendition, request, asked.type(), query.has(ReadParameter.RELEASE));
  }

  /** What is not published is for its caller alone: it is kept nowhere, and has no validators. */
  private Response previewed(
      MediaType type, Query query, BiFunction<Reading, Query, Object> view, Edition edition) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Object body = view.apply(new Reading(edition, today), query);
    Response.ResponseBuilder response =
        Response.ok(
            body instanceof OtherForm other ? other.bytes(edition.release()) : Json.bytes(body),
            type);
    Rendition.headers(body).forEach(response::header);
    return response
        .header("Content-Language", "en")
        .header("Cache-Control", "private, no-store")
        .header("Catalog-Release", edition.release().number())
        .header(
            "Catalog-Preview", query.get(ReadParameter.CHANGE_REQUEST, Long.class).orElseThrow())
        .build();
  }

  private static Rendition render(
      Edition edition, LocalDate day, Query query, BiFunction<Reading, Query, Object> view) {
    Reading reading = new Reading(edition, day);
    Object body = view.apply(reading, query);
    byte[] bytes =
        body instanceof OtherForm other
            ? other.bytes(edition.release())
            : Json.bytes(body, edition.release());
    return Rendition.of(
        bytes, reading.lastModified(), Rendition.headers(body), reading.dependencies());
  }
}
