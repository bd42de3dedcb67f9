package dev.stepwell.platform;

import java.io.IOException;
import java.nio.file.Path;

/** Why there is no database to start with: one line, for the person at the terminal. */
final class DatabaseStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseStartException(String line) {
    super(line);
  }

  DatabaseStartException(String line, Throwable cause) {
    super(line, cause);
  }

  /**
   * A data directory that cannot be read or written; the class name says what the path does not.
   */
  static DatabaseStartException unusable(Path dataDirectory, IOException cause) {
    return new DatabaseStartException(
        "Stepwell cannot use the data directory %s (%s: %s)"
            .formatted(
                dataDirectory.toAbsolutePath().normalize(),
                cause.getClass().getSimpleName(),
                cause.getMessage()),
        cause);
  }
}
