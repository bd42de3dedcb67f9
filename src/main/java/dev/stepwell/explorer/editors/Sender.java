package dev.stepwell.explorer.editors;

import dev.stepwell.problem.FormBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Whose page a form was sent from, as far as browsers tell. Whoever reviews something is to find in
 * its forms only what was written there: what a page elsewhere puts into them is dropped.
 */
final class Sender {

  /** Fetch Metadata Request Headers (W3C), section 2.4. Only browsers can set it. */
  private static final String SITE = "Sec-Fetch-Site";

  private Sender() {}

  /** The form, without what only somebody on these pages may write. */
  static FormBody trusted(HttpServerRequest request, FormBody form) {
    return isElsewhere(request) ? form.without(Fields.WRITTEN) : form;
  }

  private static boolean isElsewhere(HttpServerRequest request) {
    String site = request.getHeader(SITE);
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    // Browsers that tell no site. Our own pages have no referrer, and so their origin is "null".
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !origin.equals("null") && !isOwn(origin, request);
  }

  /** The scheme is not compared: before us it may be that of a proxy. */
  private static boolean isOwn(String origin, HttpServerRequest request) {
    return origin
        .replaceFirst("^https?://", "")
        .equalsIgnoreCase(String.valueOf(request.authority()));
  }
}
