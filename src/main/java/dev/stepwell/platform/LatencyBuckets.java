package dev.stepwell.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The bounds by which the durations of requests are counted: few, since each is a series for every
 * route and status. The alerts on latency are about the one of 250 ms.
 */
final class LatencyBuckets {

  private static final String REQUESTS = "http.server.requests";

  private static final double[] NANOSECONDS =
      Stream.of(5, 25, 100, 250, 1_000, 5_000)
          .mapToDouble(it -> Duration.ofMillis(it).toNanos())
          .toArray();

  @Produces
  @Singleton
  static MeterFilter ofRequests() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(NANOSECONDS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
