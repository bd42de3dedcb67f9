package dev.stepwell.platform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where spans go. */
@ConfigMapping(prefix = "stepwell.tracing")
interface TracingSettings {

  /**
   * Address of a collector that takes OTLP over HTTP, without {@code /v1/traces}; none: no spans.
   */
  Optional<URI> endpoint();
}
