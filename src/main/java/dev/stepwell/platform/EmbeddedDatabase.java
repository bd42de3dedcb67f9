package dev.stepwell.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A real PostgreSQL of our own, for whoever has not configured one. It listens on loopback only,
 * keeps its data under one directory, and outlives live reloads of the application.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private final DataDirectory data;
  private final int port;
  private final String password;
  private final Optional<StopAtExit> stop;

  private EmbeddedDatabase(
      DataDirectory data, int port, String password, Optional<StopAtExit> stop) {
    this.data = data;
    this.port = port;
    this.password = password;
    this.stop = stop;
  }

  /**
   * Starts it, or finds it running if this JVM has started it before. It stops when the JVM ends.
   *
   * @throws DatabaseStartException if it cannot be had
   */
  static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
    try {
      PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.binariesDirectory());
      DataDirectory data = DataDirectory.of(settings.dataDirectory());
      PostgresServer server = new PostgresServer(binaries, data);
      Optional<StopAtExit> stop =
          DataLock.acquire(data).map(lock -> StopAtExit.register(server, lock));
      try {
        return start(settings.port(), server, data, stop);
      } catch (IOException | SQLException | RuntimeException e) {
        if (stop.isPresent()) {
          stop.get().now();
        }
        throw e;
      }
    } catch (IOException e) {
      throw DatabaseStartException.unusable(settings.dataDirectory(), e);
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "The embedded PostgreSQL on %s does not let us in: %s"
              .formatted(settings.dataDirectory().toAbsolutePath(), e.getMessage()),
          e);
    }
  }

  /** Where it is; with username and password. */
  String jdbcUrl() {
    return DatabaseRoles.jdbcUrl(port, DatabaseRoles.APPLICATION);
  }

  String username() {
    return DatabaseRoles.APPLICATION;
  }

  String password() {
    return password;
  }

  int port() {
    return port;
  }

  Path dataDirectory() {
    return data.path();
  }

  /** Stops it before the JVM ends, if it was this call's {@link #start} that started it. */
  @Override
  public void close() throws IOException {
    if (stop.isPresent()) {
      stop.get().now();
    }
  }

  private static EmbeddedDatabase start(
      int wantedPort, PostgresServer server, DataDirectory data, Optional<StopAtExit> stop)
      throws IOException, SQLException {
    if (stop.isPresent()) {
      server.stop(); // The orphan of a killed process: it runs with that one's options.
    }
    server.prepareCluster();
    Optional<Integer> running = server.port();
    int port = running.isPresent() ? running.get() : server.start(wantedPort);
    String password = data.password();
    DatabaseRoles.ensure(port, password);
    return new EmbeddedDatabase(data, port, password, stop);
  }
}
