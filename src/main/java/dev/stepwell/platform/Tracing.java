package dev.stepwell.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Spans of what takes time, sent to a collector if one is configured. If none is, work is done and
 * nothing else. Nothing is told but names and numbers of ours: no path, no query, no body, no
 * message of a failure.
 */
@Singleton
public class Tracing {

  private static final String SERVICE = "stepwell";
  private static final String SPAN = "stepwell.span";
  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final int PATIENCE_SECONDS = 5;

  private final Optional<SdkTracerProvider> provider;

  @Inject
  Tracing(Settings.Tracing settings) {
    this(settings.endpoint().map(Tracing::sendingTo));
  }

  private Tracing(Optional<SdkTracerProvider> provider) {
    this.provider = provider;
  }

  /** One that makes no spans. */
  public static Tracing off() {
    return new Tracing(Optional.empty());
  }

  private static SdkTracerProvider sendingTo(URI endpoint) {
    String address = endpoint.toString().replaceFirst("/+$", "") + "/v1/traces";
    return SdkTracerProvider.builder()
        .setResource(Resource.create(Attributes.of(SERVICE_NAME, SERVICE)))
        .addSpanProcessor(
            BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder().setEndpoint(address).build())
                .build())
        .build();
  }

  @PreDestroy
  void close() {
    provider.ifPresent(it -> it.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** What the spans are made with, if any are. */
  Optional<Tracer> tracer() {
    return provider.map(it -> it.get(SERVICE));
  }

  /**
   * Does work in a span, beneath that of the present request or of the work that this is part of.
   *
   * @param name of ours, one of few
   * @param attributes names and numbers of ours
   */
  public <T> T span(String name, Attributes attributes, Supplier<T> work) {
    return provider.isEmpty() ? work.get() : traced(name, attributes, work);
  }

  private <T> T traced(String name, Attributes attributes, Supplier<T> work) {
    Context above = present();
    Span span =
        tracer()
            .orElseThrow()
            .spanBuilder(name)
            .setParent(above)
            .setAllAttributes(attributes)
            .startSpan();
    try {
      return above.with(span).wrapSupplier(work).get();
    } catch (RuntimeException | Error e) {
      span.setAttribute(ERROR_TYPE, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** The same work, as part of what goes on now, whichever thread does it. */
  public <T> Supplier<T> here(Supplier<T> work) {
    return provider.isEmpty() ? work : present().wrapSupplier(work);
  }

  /** The same, for what is done once its input is there. */
  public <A, B> Function<A, B> here(Function<A, B> work) {
    return provider.isEmpty() ? work : present().wrapFunction(work);
  }

  /** Has the present request know its span. */
  static void begin(Span request) {
    Vertx.currentContext().putLocal(SPAN, request);
  }

  private static Context present() {
    Context current = Context.current();
    io.vertx.core.Context request = Vertx.currentContext();
    if (Span.fromContextOrNull(current) != null
        || request == null
        || !VertxContext.isDuplicatedContext(request)) {
      return current;
    }
    Span span = request.getLocal(SPAN);
    return span == null ? current : current.with(span);
  }
}
