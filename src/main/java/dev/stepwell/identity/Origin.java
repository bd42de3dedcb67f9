package dev.stepwell.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Where a request came from. The headers of proxies count only where {@code quarkus.http.proxy}
 * says so; the framework has then put what they say in place of the peer.
 */
final class Origin {

  /** An IPv6 address with a zone has less; what a proxy passes on may be anything. */
  private static final int LONGEST = 100;

  private Origin() {}

  /** The IP address; empty if the connection is already gone. */
  static String of(HttpServerRequest request) {
    return Optional.ofNullable(request.remoteAddress())
        .map(it -> Optional.ofNullable(it.hostAddress()).orElseGet(it::host))
        .map(it -> it.substring(0, Math.min(LONGEST, it.length())))
        .orElse("");
  }
}
