package dev.stepwell.identity;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sees, in tests, who would be told if the authentication of the last request failed. */
@Singleton
class FailureHandlerSeen {

  private static final int BEHIND_THE_FRAMEWORKS = -198;

  private volatile Object last = "nobody";

  void install(@Observes Router router) {
    router
        .route("/api/*")
        .order(BEHIND_THE_FRAMEWORKS)
        .handler(
            context -> {
              last = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
              context.next();
            });
  }

  Object last() {
    return last;
  }
}
