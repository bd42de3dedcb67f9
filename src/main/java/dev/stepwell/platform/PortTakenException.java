package dev.stepwell.platform;

import java.io.IOException;

/** Why HTTP cannot be served where it should be: one line, for the person at the terminal. */
final class PortTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PortTakenException(String host, int port, IOException cause) {
    super(
        ("Stepwell cannot serve on port %d of %s (%s). Stop what listens there, or set"
                + " QUARKUS_HTTP_PORT to another port or QUARKUS_HTTP_HOST to another address.")
            .formatted(port, host, cause.getMessage()),
        cause);
  }
}
