package dev.stepwell.problem;

import dev.stepwell.platform.WhenSent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many are answered with the metrics at once: they are written by many threads, faster
 * than they can be sent where much is asked, and each has some 30 KiB. The framework gives them to
 * whatever begins with their path, and whatever the method.
 */
@Singleton
class Scrapes {

  /** Behind what may refuse a request for its method, its {@code Accept} or its body. */
  private static final int BEFORE_THE_FRAMEWORK = -6_950;

  private static final int MOST = 32;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Semaphore places = new Semaphore(MOST);
  private final Counter refused;

  Scrapes(MeterRegistry registry) {
    refused =
        Counter.builder("stepwell.scrapes.refused")
            .description("Scrapes that were refused with 503, since too many were being answered")
            .register(registry);
  }

  void install(@Observes Router router) {
    router.route("/q/metrics*").order(BEFORE_THE_FRAMEWORK).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (places.tryAcquire()) {
      WhenSent.then(context, places::release);
      context.next();
    } else {
      refused.increment();
      context.fail(
          Problem.unavailable("The metrics are being read by %d.".formatted(MOST), RETRY_AFTER)
              .untold());
    }
  }
}
