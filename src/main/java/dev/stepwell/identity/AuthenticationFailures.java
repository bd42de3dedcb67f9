package dev.stepwell.identity;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * Where an authentication fails behind the {@link Door}, its request fails with the cause. So it
 * does with the framework, which to name the route of a failure in its metrics makes the table of
 * all routes anew for every request, also for those that never fail; ours are named without it.
 * Behind the door nobody else asks who somebody is (ArchitectureTest).
 */
@Singleton
class AuthenticationFailures {

  /**
   * Of two with the same order the first to be added comes first, and the framework's is added
   * later.
   */
  private static final int JUST_BEFORE_THE_FRAMEWORKS = -199;

  void install(@Observes Router router) {
    BiConsumer<RoutingContext, Throwable> fail = AuthenticationFailures::fail;
    router
        .route()
        .order(JUST_BEFORE_THE_FRAMEWORKS)
        .handler(
            context -> {
              context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, fail);
              context.next();
            });
  }

  private static void fail(RoutingContext context, Throwable cause) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, cause);
    if (!context.failed()) {
      context.fail(DefaultAuthFailureHandler.extractRootCause(cause));
    }
  }
}
