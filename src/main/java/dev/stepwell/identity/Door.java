package dev.stepwell.identity;

import dev.stepwell.platform.RouteName;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stands before {@code /api/v1}. Who has not the role that an operation needs is refused here,
 * before the media type, the body, {@code If-Match} or the existence of anything is looked at. Who
 * asks for what is public is let through unseen.
 */
@Singleton
class Door {

  /** After the URI was found usable, before anything of the body is judged. */
  private static final int AFTER_URIS_BEFORE_BODIES = -7_500;

  private final Operations operations;
  private final Credentials credentials;
  private final Witnesses witnesses;

  Door(Operations operations, Credentials credentials, Witnesses witnesses) {
    this.operations = operations;
    this.credentials = credentials;
    this.witnesses = witnesses;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_URIS_BEFORE_BODIES).handler(this::check);
  }

  private void check(RoutingContext context) {
    var asked = operations.of(context.request(), context.normalizedPath());
    var need = asked.need();
    if (need.isPublic()) {
      context.next();
      return;
    }
    asked.operation().map(Attempt.Named::template).ifPresent(RouteName::set);
    witnesses.tellOfAnswer(
        context, asked, context.request().method().name(), context.normalizedPath());
    credentials
        .callerOf(context)
        .subscribe()
        .with(caller -> letIn(caller, need, context), context::fail);
  }

  private static void letIn(Caller caller, Need need, RoutingContext context) {
    Callers.remember(context, caller);
    if (need.isMetBy(caller)) {
      context.next();
    } else {
      context.fail(Refusals.missingRole(need.roles(), caller));
    }
  }
}
