package dev.stepwell.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * Under which route a request is counted: the template of the resource that answers it, which the
 * framework sets where one is found. Until then, and where none is, it is one name for all: a path
 * is made by whoever asks, and each would be a series of its own.
 */
public final class RouteName {

  /** Where the framework's metrics look for it. */
  private static final String KEY = "UrlPathTemplate";

  /** What is refused before it is looked at, since too many ask; no failure of its route. */
  public static final String REFUSED = "/refused";

  private static final String ELSEWHERE = "/**";
  private static final String OF_THE_OPERATOR = "/q/**";

  private RouteName() {}

  /** Before anything is known of the request but its path. */
  static void begin(RoutingContext context) {
    set(isOfTheOperator(context) ? OF_THE_OPERATOR : ELSEWHERE);
  }

  /** That of a request, as far as it is known: not to a thread that ends it from outside. */
  public static String ofThePresent() {
    Context context = Vertx.currentContext();
    String template = context == null ? null : context.getLocal(KEY);
    return template == null ? ELSEWHERE : template;
  }

  /** Whether a request is an operator's or a probe's. */
  static boolean isOfTheOperator(RoutingContext context) {
    String path = context.request().path();
    return path != null && path.startsWith("/q/");
  }

  /** That of a request which may be answered before its resource is reached. */
  public static void set(String template) {
    Context context = Vertx.currentContext();
    if (context != null) {
      context.putLocal(KEY, template);
    }
  }
}
