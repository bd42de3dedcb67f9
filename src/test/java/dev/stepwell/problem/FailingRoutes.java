package dev.stepwell.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;

/** Routes that fail outside any resource; only there for the tests. */
@Singleton
class FailingRoutes {

  void install(@Observes Router router) {
    router.get("/failing/status").handler(context -> context.fail(503));
    router.get("/failing/exception").handler(FailingRoutes::fail);
    router.get("/failing/both").handler(context -> context.fail(409, new Exception("secret")));
    router.get("/failing/problem").handler(context -> context.fail(Problem.notFound("None.")));
    router
        .get("/failing/busy")
        .handler(context -> context.fail(new RejectedExecutionException("secret")));
    router.get("/failing/late").handler(FailingRoutes::failLate);
  }

  private static void fail(RoutingContext context) {
    throw new IllegalStateException("secret");
  }

  private static void failLate(RoutingContext context) {
    context.response().setChunked(true).write("half an ");
    throw new IllegalStateException("secret");
  }
}
