package dev.stepwell.platform;

import dev.stepwell.testing.FreePort;
import dev.stepwell.testing.IdentityProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged application several times over, on one database that is empty at first. */
final class Replicas implements AutoCloseable {

  private final EmbeddedDatabase database;
  private final Map<String, String> environment;
  private final List<StepwellProcess> processes = new ArrayList<>();

  private Replicas(EmbeddedDatabase database, Map<String, String> environment) {
    this.database = database;
    this.environment = environment;
  }

  /** Starts them all at once, and waits for none. They take the tokens of the tests' provider. */
  static Replicas start(Path directory, int number) throws IOException {
    return start(directory, number, Map.of());
  }

  /** The same, with settings of their own. */
  static Replicas start(Path directory, int number, Map<String, String> environment)
      throws IOException {
    Replicas replicas =
        new Replicas(
            EmbeddedDatabase.start(
                new EmbeddedDatabaseSettings(
                    directory.resolve("database"),
                    EmbeddedDatabaseResource.BINARIES,
                    EmbeddedDatabaseSettings.ANY_PORT)),
            environment);
    try {
      for (int i = 0; i < number; i++) {
        replicas.add(directory, FreePort.take());
      }
      return replicas;
    } catch (IOException | RuntimeException e) {
      replicas.close();
      throw e;
    }
  }

  private void add(Path directory, int port) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    all.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    all.put("QUARKUS_OIDC_AUTH_SERVER_URL", IdentityProvider.url());
    Path own = Files.createDirectory(directory.resolve("replica-" + processes.size()));
    processes.add(StepwellProcess.start(StepwellProcess.PACKAGED, own, all));
  }

  /** All of them, ready. */
  List<StepwellProcess> ready() throws Exception {
    for (StepwellProcess process : processes) {
      process.ready();
    }
    return List.copyOf(processes);
  }

  /** One more, started now; it is waited for. */
  StepwellProcess another(Path directory) throws Exception {
    return another(directory, FreePort.take());
  }

  /** One more, on a port that another one has left; it is waited for. */
  StepwellProcess another(Path directory, int port) throws Exception {
    add(directory, port);
    return processes.get(processes.size() - 1).ready();
  }

  /** Changes the database as its owner. */
  void execute(String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
      connection.createStatement().execute(statement);
    }
  }

  /** The first column of what a query finds in the database. */
  List<String> strings(String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  @Override
  public void close() throws IOException {
    try {
      for (StepwellProcess process : processes) {
        process.close();
      }
    } finally {
      database.close();
    }
  }
}
