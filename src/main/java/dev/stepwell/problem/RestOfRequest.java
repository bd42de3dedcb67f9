package dev.stepwell.problem;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * What still comes of a request that was answered already. It is let in and forgotten as long as it
 * keeps coming, and not for ever; then the connection is closed.
 */
final class RestOfRequest {

  private static final int SILENCE_MILLIS = 2_000;
  private static final int MOST_LOOKS = 15;

  private final HttpConnection connection;
  private boolean came;
  private int looks;

  private RestOfRequest(HttpConnection connection) {
    this.connection = connection;
  }

  /** Lets it in once the answer of a resource is sent, which may be by any thread. */
  static void letInAfterAnswer(RoutingContext context) {
    var request = context.request();
    var eventLoop = ((ConnectionBase) request.connection()).getContext();
    context.addEndHandler(
        sent ->
            eventLoop.runOnContext(
                now -> {
                  if (request.isEnded()) {
                    request.connection().close();
                  } else {
                    letIn(context);
                    request.resume();
                  }
                }));
  }

  /** Lets it in from now on, on the event loop of its connection; that is HTTP/1. */
  static void letIn(RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    var rest = new RestOfRequest(connection);
    long looking = context.vertx().setPeriodic(SILENCE_MILLIS, any -> rest.look());
    connection.closeHandler(closed -> context.vertx().cancelTimer(looking));
    request.handler(part -> rest.came = true);
    request.endHandler(ended -> connection.close());
  }

  private void look() {
    looks++;
    if (!came || looks == MOST_LOOKS) {
      connection.close();
    }
    came = false;
  }
}
