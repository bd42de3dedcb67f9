package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What stands around all routes: before them, requests that none should see are refused; after
 * them, failures that none has answered become problems.
 */
@Singleton
class Edge {

  private static final int BEFORE_ROUTES = -8_000;
  private static final int BEFORE_FRAMEWORKS_OWN_PAGE = Integer.MAX_VALUE - 1;

  void install(@Observes Router router) {
    router.route().order(BEFORE_ROUTES).handler(Edge::check);
    // Each name of a health group that is asked for would be kept for ever; there are no groups.
    router.route("/q/health/group*").order(BEFORE_ROUTES).handler(it -> it.fail(404));
    router.route().order(BEFORE_FRAMEWORKS_OWN_PAGE).failureHandler(Edge::failed);
    // What fails while a route is sought does not come to failure handlers.
    router.errorHandler(400, Edge::failed);
    router.errorHandler(404, Edge::failed);
    router.errorHandler(500, Edge::failed);
  }

  private static void check(RoutingContext context) {
    var problem = refusalOf(context.request());
    if (problem == null) {
      context.next();
    } else if (problem.type() == ProblemType.PAYLOAD_TOO_LARGE) {
      Answer.sendAndCloseAfterRest(problem, context);
    } else {
      // What follows on this connection may be the rest of a request that was not understood.
      Answer.sendAndClose(problem, context);
    }
  }

  private static @Nullable Problem refusalOf(HttpServerRequest request) {
    var fault = RequestLine.fault(request.uri());
    if (fault.isPresent()) {
      return fault.get();
    }
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (isRead(request.method())) {
      boolean body =
          (length != null && !length.equals("0"))
              || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
      return body
          ? Problem.of(
              ProblemType.BAD_REQUEST, "A %s request has no body.".formatted(request.method()))
          : null;
    }
    return length != null && isTooLarge(length) ? LimitedBody.tooLarge() : null;
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private static boolean isTooLarge(String length) {
    try {
      return Long.parseLong(length) > LimitedBody.LIMIT;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static void failed(RoutingContext context) {
    // In development, routes of the framework come before the check and fail on what it refuses.
    Answer.send(
        RequestLine.fault(context.request().uri()).orElseGet(() -> problemOf(context)), context);
  }

  /** A status that was set with purpose says more than the failure behind it. */
  private static Problem problemOf(RoutingContext context) {
    var failure = context.failure();
    int status = context.statusCode();
    if (failure == null || (status >= 400 && status != 500 && !(failure instanceof Problem))) {
      return Problem.ofStatus(status);
    }
    return Failures.problemOf(failure);
  }
}
