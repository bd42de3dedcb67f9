package dev.stepwell.platform;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * How the embedded database is run.
 *
 * @param dataDirectory where everything is kept, {@code stepwell.data-dir}
 * @param binariesDirectory where PostgreSQL is unpacked, {@code
 *     stepwell.embedded-database.binaries-dir}, by default beneath the data
 * @param port the loopback port, {@code stepwell.embedded-database.port}; 0 takes a free one
 */
record EmbeddedDatabaseSettings(Path dataDirectory, Path binariesDirectory, int port) {

  static final int ANY_PORT = 0;

  private static final String PORT = "stepwell.embedded-database.port";

  EmbeddedDatabaseSettings {
    if (port < ANY_PORT || port > 65535) {
      throw new DatabaseStartException(PORT + " must be from 0 to 65535, not " + port);
    }
  }

  static EmbeddedDatabaseSettings of(Config config) {
    try {
      Path data = config.getOptionalValue("stepwell.data-dir", Path.class).orElse(Path.of("data"));
      return new EmbeddedDatabaseSettings(
          data,
          config
              .getOptionalValue("stepwell.embedded-database.binaries-dir", Path.class)
              .orElse(data.resolve("binaries")),
          config.getOptionalValue(PORT, Integer.class).orElse(ANY_PORT));
    } catch (IllegalArgumentException e) {
      throw new DatabaseStartException(
          "The embedded database is not configured right: " + e.getMessage(), e);
    }
  }
}
