package dev.stepwell.problem;

import dev.stepwell.connections.Peers;
import dev.stepwell.platform.RouteName;
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

  private final Peers peers;

  Crowd(Peers peers) {
    this.peers = peers;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_CORS_BEFORE_CHECKS).handler(this::check);
  }

  private void check(RoutingContext context) {
    String path = context.normalizedPath();
    boolean watches = path.startsWith("/q/health") || path.equals("/q/metrics");
    if (!watches && peers.refuses(context.request().connection())) {
      RouteName.set(RouteName.REFUSED);
      // The log is told of all of them together, in a line a minute.
      Answer.sendAndClose(
          Problem.unavailable("More are asking than can be answered now.", RETRY_AFTER).untold(),
          context);
    } else {
      context.next();
    }
  }
}
