package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What a client says of content codings (RFC 9110, 12.5.3). */
final class ContentCoding {

  private ContentCoding() {}

  /** Whether its {@code Accept-Encoding} asks for gzip, and not rather for none. */
  static boolean prefersGzip(HttpServerRequest request) {
    List<String> said = request.headers().getAll(HttpHeaders.ACCEPT_ENCODING);
    return !said.isEmpty() && prefersGzip(String.join(",", said));
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
