package dev.stepwell.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The span of a request: by its route, never by its path. */
final class RequestSpan {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private RequestSpan() {}

  /**
   * Begins the span, which ends with the answer.
   *
   * @param parent a valid traceparent header, if there is one
   * @return the trace id, which is the caller's if it has one
   */
  static TraceId begin(Tracer tracer, RoutingContext context, Optional<String> parent) {
    String method = MethodNames.known(context.request().method().name());
    Span span =
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent.map(RequestSpan::remote).orElse(Context.root()))
            .setAttribute(METHOD, method)
            .startSpan();
    Tracing.begin(span);
    context.addEndHandler(ended -> end(span, method, context));
    return TraceId.ofHex(span.getSpanContext().getTraceId());
  }

  private static void end(Span span, String method, RoutingContext context) {
    String route = RouteName.ofThePresent();
    int status = context.response().getStatusCode();
    span.updateName(method + " " + route);
    span.setAttribute(ROUTE, route);
    span.setAttribute(STATUS, status);
    if (status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private static Context remote(String traceparent) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    traceparent.substring(3, 35),
                    traceparent.substring(36, 52),
                    TraceFlags.fromHex(traceparent, 53),
                    TraceState.getDefault())));
  }
}
