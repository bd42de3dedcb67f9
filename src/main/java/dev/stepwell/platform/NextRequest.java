package dev.stepwell.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * A request whose client does not take the answers before it waits until it does, and no more is
 * read of that connection: else who only asks would fill the memory with answers.
 */
@Singleton
class NextRequest {

  private static final int BEFORE_ALL = -10_001;
  private static final long LOOK_MILLIS = 1_000;

  void install(@Observes Router router, Vertx vertx, MeterRegistry registry) {
    router.route().order(BEFORE_ALL).handler(NextRequest::begin);
    Peers peers = Peers.OF_THE_PROCESS;
    vertx.setPeriodic(LOOK_MILLIS, tick -> peers.look());
    Gauge.builder("stepwell.connections", peers, Peers::count)
        .description("Connections of clients")
        .register(registry);
    Gauge.builder("stepwell.connections.places", peers, Peers::most)
        .description("How many connections are answered; it follows from the size of the heap")
        .register(registry);
    Gauge.builder("stepwell.connections.untaken", peers, Peers::untaken)
        .description("Answers that are kept since their clients do not take them")
        .baseUnit("bytes")
        .register(registry);
    for (Peers.Reason reason : Peers.Reason.values()) {
      FunctionCounter.builder("stepwell.connections.left", peers, it -> it.left(reason))
          .description("Connections that the service has closed")
          .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(registry);
    }
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
