package dev.stepwell.connections;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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
    if (context.request().connection() instanceof ConnectionBase connection) {
      Channel channel = connection.channel();
      Peer.begin(
          channel,
          context.request().headers().contains(HttpHeaders.CONTENT_LENGTH),
          context.request()::isEnded);
      context.addEndHandler(end -> Peer.end(channel));
      if (context.response().writeQueueFull()) {
        await(context, connection);
        return;
      }
    }
    context.next();
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
