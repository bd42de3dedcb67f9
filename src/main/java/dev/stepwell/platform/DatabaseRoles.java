package dev.stepwell.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application's role and its database. The role owns the database and is no superuser, as on a
 * team's server: what works here works there.
 */
final class DatabaseRoles {

  static final String APPLICATION = "stepwell";

  private DatabaseRoles() {}

  static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Creates what is missing of them. */
  static void ensure(int port, String password) throws SQLException {
    try (Connection connection = administrator(port, password);
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = 'stepwell'")) {
        // Our own random password: no character of it needs quoting.
        statement.execute("CREATE ROLE stepwell LOGIN PASSWORD '" + password + "'");
      }
      if (isMissing(statement, "SELECT FROM pg_database WHERE datname = 'stepwell'")) {
        statement.execute("CREATE DATABASE stepwell OWNER stepwell");
      }
    }
  }

  /** A connection that may do anything. */
  static Connection administrator(int port, String password) throws SQLException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(jdbcUrl(port, PostgresServer.ADMINISTRATOR));
    server.setUser(PostgresServer.ADMINISTRATOR);
    server.setPassword(password);
    return server.getConnection();
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }
}
