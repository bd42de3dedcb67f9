package dev.stepwell.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives nobody a form that he does not take: {@code q=0}, which the framework does not look at. */
@Singleton
class AcceptCheck {

  /** After the door and before bodies: who may not come in is told that first. */
  private static final int AFTER_THE_DOOR = -7_100;

  private final Routes routes;

  AcceptCheck(Routes routes) {
    this.routes = routes;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_THE_DOOR).handler(this::check);
  }

  private void check(RoutingContext context) {
    var accepted = MediaRanges.of(context.request());
    if (accepted.refuseSomething() && !takesAnAnswer(context, accepted)) {
      context.fail(406);
    } else {
      context.next();
    }
  }

  /** What no resource answers, others tell. */
  private boolean takesAnAnswer(RoutingContext context, MediaRanges accepted) {
    var asked = context.request().method();
    var method = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
    var made = routes.madeBy(method.name(), context.normalizedPath());
    return made.isEmpty() || accepted.preferred(made).isPresent();
  }
}
