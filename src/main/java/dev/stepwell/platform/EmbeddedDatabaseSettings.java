package dev.stepwell.platform;

import java.nio.file.Path;

/**
 * How the embedded database is run.
 *
 * @param dataDirectory where everything is kept
 * @param binariesDirectory where PostgreSQL is unpacked, by default beneath the data
 * @param port the loopback port; 0 takes a free one
 */
record EmbeddedDatabaseSettings(Path dataDirectory, Path binariesDirectory, int port) {

  static final int ANY_PORT = 0;

  static EmbeddedDatabaseSettings of(Settings settings) {
    return new EmbeddedDatabaseSettings(
        settings.dataDir(),
        settings
            .embeddedDatabase()
            .binariesDir()
            .orElseGet(() -> settings.dataDir().resolve("binaries")),
        settings.embeddedDatabase().port());
  }
}
