package dev.stepwell.problem;

import dev.stepwell.platform.Peers;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Where more are connected than can be answered, and all of them wait, a request is answered with a
 * 503 at once, and its connection makes room. Probes and metrics are not turned away.
 */
@Singleton
class Crowd {

  private static final int AFTER_CORS_BEFORE_CHECKS = -8_900;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  void install(@Observes Router router) {
    router.route().order(AFTER_CORS_BEFORE_CHECKS).handler(Crowd::check);
  }

  private static void check(RoutingContext context) {
    if (Peers.areTooMany() && !context.normalizedPath().startsWith("/q/")) {
      Answer.sendAndClose(
          Problem.unavailable("More are asking than can be answered now.", RETRY_AFTER), context);
    } else {
      context.next();
    }
  }
}
