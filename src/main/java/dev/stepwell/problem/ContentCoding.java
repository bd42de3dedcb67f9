package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What a client says of content codings (RFC 9110, 12.5.3). */
final class ContentCoding {

  private static final ListHeader<Boolean> PREFERS_GZIP =
      new ListHeader<>(HttpHeaders.ACCEPT_ENCODING, ContentCoding::prefersGzip);

  private ContentCoding() {}

  /** Whether its {@code Accept-Encoding} asks for gzip, and not rather for none. */
  static boolean prefersGzip(HttpServerRequest request) {
    return PREFERS_GZIP.of(request.headers());
  }

  private static boolean prefersGzip(String acceptEncoding) {
    double gzip = -1;
    double identity = -1;
    double any = -1;
    for (Weighted coding : Weighted.list(acceptEncoding, 0)) {
      switch (coding.value()) {
        case "gzip", "x-gzip" -> gzip = coding.quality();
        case "identity" -> identity = coding.quality();
        case "*" -> any = coding.quality();
        default -> {
          // Other codings are not offered.
        }
      }
    }
    double offered = gzip >= 0 ? gzip : any;
    return offered > 0 && offered >= identity;
  }
}
