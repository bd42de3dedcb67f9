package dev.stepwell.problem;

import dev.stepwell.platform.Peers;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Where all places are taken by those who wait, a request of who came later is answered with a 503
 * at once, and its connection makes room. Probes and metrics get their answers.
 */
@Singleton
class Crowd {

  private static final int AFTER_CORS_BEFORE_CHECKS = -8_900;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  void install(@Observes Router router) {
    router.route().order(AFTER_CORS_BEFORE_CHECKS).handler(Crowd::check);
  }

  private static void check(RoutingContext context) {
    String path = context.normalizedPath();
    boolean watches = path.startsWith("/q/health") || path.equals("/q/metrics");
    if (!watches && Peers.isWithoutPlace(context.request().connection())) {
      Answer.sendAndClose(
          Problem.unavailable("More are asking than can be answered now.", RETRY_AFTER), context);
    } else {
      context.next();
    }
  }
}
