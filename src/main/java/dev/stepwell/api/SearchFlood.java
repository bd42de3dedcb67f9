package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.platform.RouteName;
import dev.stepwell.platform.TooBusyException;
import dev.stepwell.search.SearchThreads;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses searches before the framework looks at them, while so many wait that none can be taken
 * on. In a flood that is most of what a refusal costs, and many who asked have gone.
 */
@Singleton
class SearchFlood {

  private final SearchThreads threads;

  SearchFlood(SearchThreads threads) {
    this.threads = threads;
  }

  void install(@Observes Router router) {
    router
        .route(Paths.SEARCH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(Shortcut.BEFORE_THE_FRAMEWORK)
        .handler(this::check);
  }

  private void check(RoutingContext context) {
    try {
      threads.requirePlace();
    } catch (TooBusyException e) {
      RouteName.set(Paths.SEARCH);
      context.fail(e);
      return;
    }
    context.next();
  }
}
