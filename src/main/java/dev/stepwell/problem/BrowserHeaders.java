package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers with every answer to take it for what it says it is; and with every page what they
 * may do with it, by where it is. Only the pictures of {@code /api} say that themselves, since they
 * share an address with what is no document.
 */
@Singleton
class BrowserHeaders {

  /** Before all that may answer. */
  private static final int BEFORE_REFUSALS = -9_500;

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");

  void install(@Observes Router router) {
    router.route().order(BEFORE_REFUSALS).handler(BrowserHeaders::handle);
  }

  /** Those of every answer. */
  static void add(HttpServerResponse response) {
    response.putHeader(CONTENT_TYPE_OPTIONS, NOSNIFF);
  }

  private static void handle(RoutingContext context) {
    HttpServerResponse response = context.response();
    add(response);
    String path = context.normalizedPath();
    if (path.startsWith("/api/")) {
      context.next();
      return;
    }
    if (path.startsWith("/q/") || path.startsWith("/dev/")) {
      if (path.startsWith("/q/swagger-ui")) {
        add(response, BrowserPolicy.SWAGGER_UI);
      }
    } else if (path.equals("/problems") || path.startsWith("/problems/")) {
      add(response, BrowserPolicy.PLAIN_PAGES);
    } else {
      add(response, BrowserPolicy.PAGES);
    }
    context.next();
  }

  /** Those of a page. */
  static void add(HttpServerResponse response, BrowserPolicy policy) {
    response
        .putHeader(BrowserPolicy.HEADER, policy.text())
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  }
}
