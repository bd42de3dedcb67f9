package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.platform.Tracing;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How often a rendition was there, and how long it took to make those that were not. What is
 * counted at every read is added up by the caches, and looked at when metrics are asked for.
 */
@Singleton
class RenditionMetrics {

  private static final String REQUESTS = "stepwell.renditions.requests";
  private static final String RESULT = "result";

  private static final AttributeKey<String> READ = AttributeKey.stringKey("stepwell.read");

  private final StatsCounter lookUps = new ConcurrentStatsCounter();
  private final Timer rendering;
  private final Tracing tracing;

  RenditionMetrics(MeterRegistry registry, Tracing tracing) {
    this.tracing = tracing;
    FunctionCounter.builder(REQUESTS, lookUps, it -> it.snapshot().hitCount())
        .description("Reads that found their answer rendered, or did not")
        .tag(RESULT, "hit")
        .register(registry);
    FunctionCounter.builder(REQUESTS, lookUps, it -> it.snapshot().missCount())
        .description("Reads that found their answer rendered, or did not")
        .tag(RESULT, "miss")
        .register(registry);
    FunctionCounter.builder(
            "stepwell.renditions.evicted", lookUps, it -> it.snapshot().evictionCount())
        .description("Renditions that were dropped for want of room")
        .register(registry);
    rendering =
        Timer.builder("stepwell.renditions.rendering")
            .description("Time that it takes to render an answer")
            .register(registry);
  }

  /** What the caches of all editions count with. */
  StatsCounter lookUps() {
    return lookUps;
  }

  /** What a rendering makes, while it is timed. */
  <T> T timed(Read read, Supplier<T> work) {
    return rendering.record(() -> tracing.span("render", Attributes.of(READ, read.name()), work));
  }

  /** What is done once its input is there, as part of the present request. */
  <A, B> Function<A, B> here(Function<A, B> work) {
    return tracing.here(work);
  }

  /** The same work, as part of the present request, whichever thread does it. */
  <T> Supplier<T> here(Supplier<T> work) {
    return tracing.here(work);
  }
}
