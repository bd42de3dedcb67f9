package dev.stepwell.platform;

import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives requests a trace id: that of a valid {@code traceparent}, else a random one. Where spans
 * are made, that of its span, which is the same. A request that has none, and gets an answer that
 * is there, is done before it would need one: nothing is logged of it.
 */
@Singleton
class TraceStart {

  /** Before every other route, so that whatever they log has it. */
  private static final int FIRST = -10_000;

  /** Behind answers that are there, and before whatever else may log. */
  private static final int BEHIND_READY_ANSWERS = -6_800;

  private static final String HEADER = "traceparent";

  private final Optional<Tracer> tracer;

  TraceStart(Tracing tracing) {
    this.tracer = tracing.tracer();
  }

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(this::begin).failureHandler(TraceStart::goOn);
    router.route().order(BEHIND_READY_ANSWERS).handler(TraceStart::goOn);
  }

  private void begin(RoutingContext context) {
    RouteName.begin(context);
    Optional<String> parent = traceparent(context.request().headers());
    if (tracer.isPresent() && !RouteName.isOfTheOperator(context)) {
      Trace.begin(
          RequestSpan.begin(
              tracer.get(), context, parent.filter(it -> TraceId.ofTraceparent(it).isPresent())));
    } else {
      parent.flatMap(TraceId::ofTraceparent).ifPresent(Trace::begin);
    }
    context.next();
  }

  /** With a trace id, from here on. */
  private static void goOn(RoutingContext context) {
    Trace.ensure();
    context.next();
  }

  /** The header, if it is the only one. */
  private static Optional<String> traceparent(MultiMap headers) {
    String header = headers.get(HEADER);
    return header == null || headers.getAll(HEADER).size() > 1
        ? Optional.empty()
        : Optional.of(header);
  }
}
