package dev.stepwell.connections;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * A request whose client does not take the answers before it waits until it does, and no more is
 * read of that connection: else who only asks would fill the memory with answers.
 */
@Singleton
class NextRequest {

  private static final int BEFORE_ALL = -10_001;

  void install(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(NextRequest::begin);
  }

  private static void begin(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.writeQueueFull()
        && context.request().connection() instanceof ConnectionBase connection) {
      await(context, connection);
    } else {
      context.next();
    }
  }

  private static void await(RoutingContext context, ConnectionBase connection) {
    HttpServerRequest request = context.request();
    request.pause();
    connection.doPause();
    context
        .response()
        .drainHandler(
            room -> {
              context.response().drainHandler(null);
              connection.doResume();
              request.resume();
              context.next();
            });
  }
}
