package dev.stepwell.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps what callers may invent out of the metrics: a method that HTTP does not know is OTHER, and
 * the path of an OPTIONS, which the framework answers whatever it is, is not told.
 */
final class MethodNames {

  private static final String METHOD = "method";
  private static final Tag ANY_PATH = Tag.of("uri", "/**");

  @Produces
  @Singleton
  static MeterFilter known() {
    return MeterFilter.replaceTagValues(METHOD, MethodNames::known);
  }

  @Produces
  @Singleton
  static MeterFilter withoutInventedPaths() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        boolean invented = id.getTag("uri") != null && "OPTIONS".equals(id.getTag(METHOD));
        return invented ? id.replaceTags(Tags.of(id.getTags()).and(ANY_PATH)) : id;
      }
    };
  }

  private static String known(String method) {
    return HttpMethod.values().stream().anyMatch(it -> it.name().equals(method)) ? method : "OTHER";
  }
}
