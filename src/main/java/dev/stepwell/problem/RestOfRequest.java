package dev.stepwell.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * What still comes of a request that was answered already. It is let in and forgotten as long as it
 * keeps coming, and not for ever; then the connection is closed.
 */
final class RestOfRequest {

  private static final int SILENCE_MILLIS = 2_000;
  private static final int MOST_LOOKS = 15;

  private boolean came;
  private int looks;

  private RestOfRequest() {}

  /** Whether there is one: a body was announced, and has not been read to its end. */
  static boolean isDue(HttpServerRequest request) {
    return LimitedBody.isAnnounced(request) && !request.isEnded();
  }

  /** Lets it in from now on, on the event loop of its connection; that is HTTP/1. */
  static void letIn(RoutingContext context) {
    var request = context.request();
    var vertx = context.vertx();
    var rest = new RestOfRequest();
    vertx.setPeriodic(
        SILENCE_MILLIS,
        timer -> {
          if (rest.isOver()) {
            vertx.cancelTimer(timer); // Whoever has gone meanwhile leaves no timer behind.
            request.connection().close();
          }
        });
    request.handler(part -> rest.came = true);
    request.endHandler(ended -> request.connection().close());
  }

  /** The same once the answer of a resource is sent, which may be by any thread. */
  static void letInAfterAnswer(RoutingContext context) {
    var request = context.request();
    var eventLoop = ((ConnectionBase) request.connection()).getContext();
    context.addEndHandler(
        sent -> {
          if (sent.succeeded()) {
            eventLoop.runOnContext(
                now -> {
                  if (request.isEnded()) {
                    request.connection().close();
                  } else {
                    letIn(context);
                    request.resume();
                  }
                });
          }
        });
  }

  private boolean isOver() {
    looks++;
    boolean over = !came || looks == MOST_LOOKS;
    came = false;
    return over;
  }
}
