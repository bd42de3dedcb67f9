package dev.stepwell.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** Sees, in tests, who is told when the authentication of a request fails, and lets it fail. */
@Singleton
class FailureHandlerSeen {

  /** A request with this header has an authentication that fails late. */
  static final String FAILING = "X-Fails-Late";

  private static final int BEHIND_THE_FRAMEWORKS = -198;

  private volatile Object last = "nobody";

  void install(@Observes Router router) {
    router
        .route("/api/*")
        .order(BEHIND_THE_FRAMEWORKS)
        .handler(
            context -> {
              BiConsumer<RoutingContext, Throwable> told =
                  context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
              last = told;
              if (context.request().headers().contains(FAILING)) {
                told.accept(
                    context, new CompletionException(new AuthenticationFailedException("broken")));
              } else {
                context.next();
              }
            });
  }

  Object last() {
    return last;
  }
}
