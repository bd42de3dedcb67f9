package dev.stepwell.platform;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request a trace id: that of a valid {@code traceparent}, else a random one. */
@Singleton
class TraceStart {

  /** Before every other route, so that whatever they log has it. */
  private static final int FIRST = -10_000;

  private static final String HEADER = "traceparent";

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(TraceStart::begin);
  }

  private static void begin(RoutingContext context) {
    RouteName.begin(context);
    Trace.begin(idOf(context.request().headers()));
    context.next();
  }

  private static TraceId idOf(MultiMap headers) {
    var header = headers.get(HEADER);
    return header == null || headers.getAll(HEADER).size() > 1
        ? TraceId.random()
        : TraceId.ofTraceparent(header).orElseGet(TraceId::random);
  }
}
