package dev.stepwell.api;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts, in tests, the requests that the shortcut has let through. */
@Singleton
class LongWay {

  private static final int BEHIND_THE_SHORTCUT = -6_899;

  private final AtomicInteger taken = new AtomicInteger();

  void install(@Observes Router router) {
    router
        .route("/api/*")
        .order(BEHIND_THE_SHORTCUT)
        .handler(
            context -> {
              taken.incrementAndGet();
              context.next();
            });
  }

  /** How often it was taken. */
  int taken() {
    return taken.get();
  }
}
