package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
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

  private static final ListHeader<Boolean> REFUSES_SOMETHING =
      new ListHeader<>(HttpHeaders.ACCEPT, it -> MediaRanges.of(it).refuseSomething());

  private final Routes routes;

  AcceptCheck(Routes routes) {
    this.routes = routes;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_THE_DOOR).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (REFUSES_SOMETHING.of(context.request().headers()) && !takesAnAnswer(context)) {
      context.fail(406);
    } else {
      context.next();
    }
  }

  /** What no resource answers, others tell. */
  private boolean takesAnAnswer(RoutingContext context) {
    var request = context.request();
    var method = request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
    var made = routes.madeBy(method.name(), context.normalizedPath());
    return made.isEmpty() || MediaRanges.of(request).preferred(made).isPresent();
  }
}
