package dev.stepwell.platform;

import dev.stepwell.testing.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The embedded PostgreSQL under {@code target/}, for every {@code @QuarkusTest}: it is registered
 * as a service and needs no annotation. One server serves the whole test run; each start of the
 * application gets an empty database.
 */
public final class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {

  /** Where all tests share the unpacked PostgreSQL. */
  static final Path BINARIES = Path.of("target", "postgresql-binaries");

  private static final Path DATA = Path.of("target", "test-database");

  /** A system property, since tests and test resources live in different class loaders. */
  private static final String PORT = "dev.stepwell.test-database.port";

  @Override
  public Map<String, String> start() {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(new EmbeddedDatabaseSettings(DATA, BINARIES, FreePort.take()));
    System.setProperty(PORT, Integer.toString(database.port()));
    empty(database);
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password());
  }

  /** Leaves the server to the next start; it stops with the JVM. */
  @Override
  public void stop() {}

  /** Takes the database away in the middle of a test; {@link #startServer} brings it back. */
  public static void stopServer() {
    try {
      server().stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the database back where it was, with its data. Does nothing if it is there. */
  public static void startServer() {
    try {
      PostgresServer server = server();
      if (server.port().isEmpty()) {
        server.start(Integer.getInteger(PORT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresServer server() throws IOException {
    return new PostgresServer(PostgresBinaries.unpackedIn(BINARIES), DataDirectory.of(DATA));
  }

  private static void empty(EmbeddedDatabase database) {
    try {
      try (Connection connection =
              DatabaseRoles.administrator(database.port(), database.password());
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE stepwell WITH (FORCE)");
      }
      DatabaseRoles.ensure(database.port(), database.password());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
