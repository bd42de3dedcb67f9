package dev.stepwell.problem;

import dev.stepwell.connections.Peers;
import dev.stepwell.platform.RouteName;
import dev.stepwell.platform.Trace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Where all places are taken by those who wait, a request of who came later is answered with a 503
 * at once, and its connection makes room. Probes get their answers, and {@link Scrapes} too.
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
    peers.refuseWith(Crowd::answer);
    router.route().order(AFTER_CORS_BEFORE_CHECKS).handler(this::check);
  }

  private static Problem refusal() {
    // The log is told of all of them together, in a line a minute.
    return Problem.unavailable("More are asking than can be answered now.", RETRY_AFTER).untold();
  }

  /** For those whose request is not even read: of what they asked nothing is known. */
  private static byte[] answer() {
    Problem problem = refusal();
    byte[] body = ProblemJson.render(problem, "/", Trace.ofNoRequest());
    StringBuilder head = new StringBuilder("HTTP/1.1 503 Service Unavailable\r\n");
    problem.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: " + ProblemJson.MEDIA_TYPE + "\r\n")
        .append("Cache-Control: no-store\r\n")
        .append("Content-Length: " + body.length + "\r\n")
        .append("Connection: close\r\n\r\n");
    return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private void check(RoutingContext context) {
    String path = context.normalizedPath();
    boolean watches = path.startsWith("/q/health") || path.equals("/q/metrics");
    if (!watches && peers.refuses(context.request().connection())) {
      RouteName.set(RouteName.REFUSED);
      Answer.sendAndClose(refusal(), context);
    } else {
      context.next();
    }
  }
}
