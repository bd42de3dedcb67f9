package dev.stepwell.platform;

import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps what callers may invent out of the metrics: a method that HTTP does not know is OTHER.
 * Their paths: {@link RouteName}.
 */
final class MethodNames {

  private static final String METHOD = "method";

  @Produces
  @Singleton
  static MeterFilter known() {
    return MeterFilter.replaceTagValues(METHOD, MethodNames::known);
  }

  /** The method, or OTHER. */
  static String known(String method) {
    return HttpMethod.values().stream().anyMatch(it -> it.name().equals(method)) ? method : "OTHER";
  }
}
