package dev.stepwell.api;

import dev.stepwell.platform.RouteName;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Answers reads like those that a resource has answered before, without the framework between: the
 * same answer, made by the same code. It stands behind everything that may refuse a request.
 */
@Singleton
class Shortcut {

  /** Behind what looks at the bodies of all requests. */
  static final int BEFORE_THE_FRAMEWORK = -6_900;

  private final AskedBefore askedBefore;
  private final EditionRenditions renditions;

  Shortcut(AskedBefore askedBefore, EditionRenditions renditions) {
    this.askedBefore = askedBefore;
    this.renditions = renditions;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    ReadyAnswer ready = again(context.request());
    if (ready == null) {
      context.next();
    } else {
      ready.send(context.response());
    }
  }

  /** Null where there was no such request, or where its answer has to be rendered anew. */
  private @Nullable ReadyAnswer again(HttpServerRequest request) {
    AskedBefore.Known known = askedBefore.find(request);
    if (known == null) {
      return null;
    }
    ReadyAnswer ready = renditions.current().ready(known.place(), known.type(), request);
    if (ready != null) {
      RouteName.set(known.route());
    }
    return ready;
  }
}
