package dev.stepwell.platform;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/**
 * When a request has ended in earnest. The framework tells so when the answer is given, also by
 * another thread; it is written when its event loop comes to it, and until then it is in memory, as
 * the request may be, also of clients that have gone.
 */
public final class WhenSent {

  private WhenSent() {}

  /**
   * Does something once behind all that the event loop of a request has to do when it ends, and
   * what comes of that. To be called on that event loop.
   */
  public static void then(RoutingContext request, Runnable something) {
    Context loop = request.vertx().getOrCreateContext();
    request.addEndHandler(
        ended -> loop.runOnContext(first -> loop.runOnContext(second -> something.run())));
  }
}
