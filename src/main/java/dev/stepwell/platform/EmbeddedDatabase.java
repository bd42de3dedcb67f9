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
    DataDirectory data = DataDirectory.of(settings.dataDirectory());
    try {
      PostgresBinaries.require();
      Optional<DataLock> lock = DataLock.acquire(data);
      try {
        return start(settings, data, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        if (lock.isPresent()) {
          lock.get().release();
        }
        throw e;
      }
    } catch (IOException e) {
      throw DatabaseStartException.unusable(data, e);
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "The embedded PostgreSQL does not let us in (is %s of these data?): %s"
              .formatted(data.passwordFile(), e.getMessage()),
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
      Runtime.getRuntime().removeShutdownHook(stop.get());
      stop.get().stopServer();
    }
  }

  private static EmbeddedDatabase start(
      EmbeddedDatabaseSettings settings, DataDirectory data, Optional<DataLock> lock)
      throws IOException, SQLException {
    PostgresServer server =
        new PostgresServer(PostgresBinaries.unpackedIn(settings.binariesDirectory()), data);
    if (lock.isPresent()) {
      server.stop(); // an orphan, whose process was killed
    }
    server.prepareCluster();
    Optional<Integer> running = server.port();
    int port = running.isPresent() ? running.get() : server.start(settings.port());
    Optional<StopAtExit> stop = lock.map(held -> new StopAtExit(server, held));
    stop.ifPresent(Runtime.getRuntime()::addShutdownHook);
    String password = data.password();
    DatabaseRoles.ensure(port, password);
    return new EmbeddedDatabase(data, port, password, stop);
  }
}
