package dev.stepwell.release;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;

/** A connection outside the pool, on which the database tells that there is news. */
final class Listening implements AutoCloseable {

  private static final String LISTEN = "listen stepwell_release";
  private static final String NEWEST =
      "select number, published_at, (select count(*) from release_recall)"
          + " from release order by number desc limit 1";

  private final Connection connection;

  private Listening(Connection connection) {
    this.connection = connection;
  }

  /** Connects to where the pool connects to. */
  static Listening to(AgroalDataSource pool) throws SQLException {
    AgroalConnectionFactoryConfiguration factory =
        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    Properties properties = new Properties();
    properties.putAll(factory.jdbcProperties());
    properties.setProperty("ApplicationName", "stepwell follow");
    if (factory.principal() != null) {
      properties.setProperty("user", factory.principal().getName());
    }
    for (Object credential : factory.credentials()) {
      if (credential instanceof SimplePassword password) {
        properties.setProperty("password", password.getWord());
      }
    }
    return new Listening(DriverManager.getConnection(factory.jdbcUrl(), properties));
  }

  /** Asks to be told from now on. */
  void begin() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LISTEN);
    }
  }

  /** What is newest now. */
  Optional<Newest> newest() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NEWEST)) {
      return row.next()
          ? Optional.of(
              new Newest(
                  row.getInt(1),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  row.getLong(3)))
          : Optional.empty();
    }
  }

  /** Waits until there is news, and not longer than this. */
  void await(Duration atMost) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .getNotifications(Math.toIntExact(Math.max(1, atMost.toMillis())));
  }

  /** Ends it at once, also while it waits. */
  void abort() throws SQLException {
    connection.abort(Runnable::run);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
