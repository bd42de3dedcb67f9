package dev.stepwell.problem;

import dev.stepwell.platform.WhenSent;
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

  private static final int AFTER_THE_DOOR = -7_200;
  private static final int MOST = 32;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Semaphore places = new Semaphore(MOST);

  void install(@Observes Router router) {
    router.route("/q/metrics*").order(AFTER_THE_DOOR).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (places.tryAcquire()) {
      WhenSent.then(context, places::release);
      context.next();
    } else {
      context.fail(
          Problem.unavailable("The metrics are being read by %d.".formatted(MOST), RETRY_AFTER)
              .untold());
    }
  }
}
