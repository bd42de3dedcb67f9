package dev.stepwell.platform;

import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives every request a trace id: that of a valid {@code traceparent}, else a random one. Where
 * spans are made, that of its span, which is the same.
 */
@Singleton
class TraceStart {

  /** Before every other route, so that whatever they log has it. */
  private static final int FIRST = -10_000;

  private static final String HEADER = "traceparent";

  private final Optional<Tracer> tracer;

  TraceStart(Tracing tracing) {
    this.tracer = tracing.tracer();
  }

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(this::begin);
  }

  private void begin(RoutingContext context) {
    RouteName.begin(context);
    MultiMap headers = context.request().headers();
    Trace.begin(
        tracer.isEmpty() || RouteName.isOfTheOperator(context)
            ? idOf(headers)
            : RequestSpan.begin(tracer.get(), context, traceparent(headers)));
    context.next();
  }

  private static TraceId idOf(MultiMap headers) {
    var header = headers.get(HEADER);
    return header == null || headers.getAll(HEADER).size() > 1
        ? TraceId.random()
        : TraceId.ofTraceparent(header).orElseGet(TraceId::random);
  }

  /** The header, if it is valid and the only one. */
  private static Optional<String> traceparent(MultiMap headers) {
    return Optional.ofNullable(headers.get(HEADER))
        .filter(it -> headers.getAll(HEADER).size() == 1)
        .filter(it -> TraceId.ofTraceparent(it).isPresent());
  }
}
