package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * What pages of other origins may do: read everything public, and evaluate. No credential is needed
 * for either, so any origin may, and the answer is the same for all: shared caches can keep it.
 * Where evaluations are closed to partners, their pages send a token with them; no other request
 * from elsewhere may have one, so that nobody's page changes anything here.
 *
 * <p>Only preflights are refused. Browsers keep to their answer, and nothing else asks.
 */
@Singleton
class Cors {

  /** Before the checks of {@link Edge}, whose refusals are to be read by other origins too. */
  private static final int BEFORE_CHECKS = -9_000;

  private static final Pattern EVALUATIONS =
      Pattern.compile("/api/v1/conditions/[^/]+/pathway/evaluations/?");

  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized(
          "ETag, Link, Catalog-Release, Catalog-Release-Recalled, Retry-After");
  private static final CharSequence ALLOWED_HEADERS =
      HttpHeaders.createOptimized(
          "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match,"
              + " Traceparent, Tracestate");
  private static final CharSequence ALLOWED_TO_EVALUATE =
      HttpHeaders.createOptimized("Authorization, " + ALLOWED_HEADERS);
  private static final CharSequence MAX_AGE = HttpHeaders.createOptimized("86400");

  void install(@Observes Router router) {
    router.route().order(BEFORE_CHECKS).handler(Cors::handle);
  }

  private static void handle(RoutingContext context) {
    var request = context.request();
    // What is not well formed is nobody's preflight: it is refused, and the last on its connection.
    if (isPreflight(request) && Edge.faultOfHead(request).isEmpty()) {
      preflight(context);
      return;
    }
    if (isShared(request.method().name(), context.normalizedPath())) {
      context
          .response()
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
    context.next();
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  private static void preflight(RoutingContext context) {
    var path = context.normalizedPath();
    var method = context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (!isShared(method, path)) {
      Answer.send(refusal(), context);
      return;
    }
    context
        .response()
        .setStatusCode(204)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, isEvaluations(path) ? "POST" : "GET, HEAD")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
            isEvaluations(path) ? ALLOWED_TO_EVALUATE : ALLOWED_HEADERS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE)
        .end();
  }

  private static Problem refusal() {
    return Problem.of(
        ProblemType.FORBIDDEN,
        "Pages of another origin may GET and HEAD what is public and POST evaluations, and nothing"
            + " else. Call this from a server, or from a page of this origin.");
  }

  /**
   * The operator's pages under {@code /q} are not for pages of other origins. The method is what
   * somebody wrote: it may be none at all.
   */
  private static boolean isShared(String method, String path) {
    return switch (method) {
      case "GET", "HEAD" -> !path.startsWith("/q/");
      case "POST" -> isEvaluations(path);
      default -> false;
    };
  }

  private static boolean isEvaluations(String path) {
    return EVALUATIONS.matcher(path).matches();
  }
}
