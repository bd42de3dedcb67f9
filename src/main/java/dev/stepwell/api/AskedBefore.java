package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.platform.RouteName;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests were understood before, as they came: where their renditions are kept. What a
 * request without parameters means depends on nothing but its target and its {@code Accept}. A
 * request that brings a token is always looked at anew. Each read comes through here, so nothing is
 * made for it but the key: what is not there is null.
 */
@Singleton
class AskedBefore {

  /** Of the heap, one part of so many: room for each pathway of a large catalog. */
  private static final int SHARE = 64;

  /** What one takes beside its characters, in bytes. */
  private static final int OVERHEAD = 250;

  private final Cache<Asked, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .weigher(
              (Asked asked, Known it) ->
                  asked.target().length()
                      + asked.accept().length()
                      + it.place().length()
                      + OVERHEAD)
          .build();

  /** What the request asks for; null where none like it was asked before. */
  @Nullable Known find(HttpServerRequest request) {
    Asked asked = Asked.of(request);
    return asked == null ? null : known.getIfPresent(asked);
  }

  /** Notes what a request asks for, unless its parameters have a say. */
  void note(HttpServerRequest request, Query query, Known what) {
    Asked asked = query.isEmpty() ? Asked.of(request) : null;
    if (asked != null) {
      known.put(asked, what);
    }
  }

  /**
   * What a request asks for.
   *
   * @param place where its rendition is kept, if it is
   * @param route the template of the resource that answers it
   */
  record Known(String place, MediaType type, String route) {

    /** That of the present request, which has come to its resource. */
    static Known here(String place, MediaType type) {
      return new Known(place, type, RouteName.ofThePresent());
    }
  }

  private record Asked(String target, String accept) {

    /** Null for a request that is looked at anew each time. */
    static @Nullable Asked of(HttpServerRequest request) {
      List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
      HttpMethod method = request.method();
      return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
              && accepted.size() < 2
              && !request.headers().contains(HttpHeaders.AUTHORIZATION)
          ? new Asked(request.uri(), accepted.isEmpty() ? "" : accepted.get(0))
          : null;
    }
  }
}
