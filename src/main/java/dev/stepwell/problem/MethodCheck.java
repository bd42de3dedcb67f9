package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Answers {@code OPTIONS} with what a 405 would allow, where the framework guesses; and lets nobody
 * write to the operator's pages, where the framework takes any method for a read.
 */
@Singleton
class MethodCheck {

  /** After the door and before bodies: who may not come in is told that first. */
  private static final int AFTER_THE_DOOR = -7_200;

  /** Pages that are no resources: nothing but the framework knows which there are. */
  private static final List<String> OF_THE_FRAMEWORK = List.of("/q/", "/dev/");

  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String READ_ONLY = "GET, HEAD, OPTIONS";

  private final Routes routes;

  MethodCheck(Routes routes) {
    this.routes = routes;
  }

  void install(@Observes Router router) {
    router.route("/q/*").order(AFTER_THE_DOOR).handler(MethodCheck::checkPage);
    // A route for one method alone would be noted, for a 405, with each request of another one.
    router.route().order(AFTER_THE_DOOR).handler(this::tell);
  }

  private static void checkPage(RoutingContext context) {
    if (READS.contains(context.request().method())) {
      context.next();
      return;
    }
    Answer.sendAndCloseAfterRest(
        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This page takes " + READ_ONLY + ".")
            .withHeader(HttpHeaders.ALLOW.toString(), READ_ONLY),
        context);
  }

  private void tell(RoutingContext context) {
    if (!context.request().method().equals(HttpMethod.OPTIONS)) {
      context.next();
      return;
    }
    String path = context.normalizedPath();
    if (OF_THE_FRAMEWORK.stream().anyMatch(path::startsWith)) {
      context.next();
      return;
    }
    Set<String> allowed = routes.of(path);
    if (allowed.equals(Routes.NONE)) {
      context.fail(404);
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed)).end();
    }
  }
}
