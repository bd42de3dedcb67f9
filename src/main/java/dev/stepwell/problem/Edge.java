package dev.stepwell.problem;

import dev.stepwell.platform.RouteName;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around all routes: before them, requests that none should see are refused; after
 * them, failures that none has answered become problems.
 */
@Singleton
class Edge {

  private static final int BEFORE_ROUTES = -8_000;

  /** After the door: who may not come in is told that, whatever the body. */
  private static final int BEFORE_BODIES = -7_000;

  private static final int BEFORE_FRAMEWORKS_OWN_PAGE = Integer.MAX_VALUE - 1;

  void install(@Observes Router router) {
    router.route().order(BEFORE_ROUTES).handler(Edge::checkHead);
    router.route().order(BEFORE_BODIES).handler(Edge::checkBody);
    // Each name of a health group that is asked for would be kept for ever; there are no groups.
    router.route("/q/health/group*").order(BEFORE_ROUTES).handler(it -> it.fail(404));
    router.route().order(BEFORE_FRAMEWORKS_OWN_PAGE).failureHandler(Edge::failed);
    // What fails while a route is sought does not come to failure handlers.
    router.errorHandler(400, Edge::failed);
    router.errorHandler(404, Edge::failed);
    router.errorHandler(500, Edge::failed);
  }

  private static void checkHead(RoutingContext context) {
    // What follows on this connection may be the rest of a request that was not understood.
    var fault = faultOfHead(context.request());
    if (fault.isEmpty()) {
      context.next();
    } else {
      Answer.sendAndClose(fault.get(), context);
    }
  }

  /** Why nothing of a request is to be looked at but its head, if so. */
  static Optional<Problem> faultOfHead(HttpServerRequest request) {
    var fault = RequestLine.fault(request.uri());
    return fault.isPresent() ? fault : framingFault(request.headers());
  }

  /** Whoever stands in front may see another end of the request, or another host (RFC 9112). */
  private static Optional<Problem> framingFault(MultiMap headers) {
    var codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
    if (codings.size() > 1
        || (codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked"))) {
      return Optional.of(badRequest("Transfer-Encoding is chunked, or not there."));
    }
    return headers.getAll(HttpHeaders.HOST).size() > 1
        ? Optional.of(badRequest("A request has one Host."))
        : Optional.empty();
  }

  private static Problem badRequest(String detail) {
    return Problem.of(ProblemType.BAD_REQUEST, detail);
  }

  private static void checkBody(RoutingContext context) {
    var request = context.request();
    if (isRead(request.method()) && LimitedBody.isAnnounced(request)) {
      var detail = "A %s request has no body.".formatted(request.method());
      Answer.sendAndClose(badRequest(detail), context);
      return;
    }
    int limit = LimitedBody.limitOf(context.normalizedPath());
    if (isLonger(limit, request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      Answer.sendAndCloseAfterRest(LimitedBody.tooLarge(limit), context);
    } else {
      context.next();
    }
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private static boolean isLonger(int limit, @Nullable String length) {
    try {
      return length != null && Long.parseLong(length) > limit;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static void failed(RoutingContext context) {
    RouteName.set(RouteName.ofThePresent()); // What is no path is refused before any route.
    // In development, routes of the framework come before the check and fail on what it refuses.
    var problem = RequestLine.fault(context.request().uri()).orElseGet(() -> problemOf(context));
    var request = context.request();
    if (RestOfRequest.isDue(request) && !context.response().headWritten()) {
      Answer.sendAndCloseAfterRest(problem, context);
    } else {
      Answer.send(problem, context);
    }
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
