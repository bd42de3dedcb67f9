package dev.stepwell.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A table that nobody else reads until this is closed: who wants to, waits. */
public final class LockedTable implements AutoCloseable {

  private final Connection connection;
  private final String table;

  /** Locks it, as soon as nobody reads it. */
  public LockedTable(DataSource dataSource, String table) throws SQLException {
    this.connection = dataSource.getConnection();
    this.table = table;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table %s in access exclusive mode".formatted(table));
    }
  }

  /** Returns when somebody waits to read it. */
  public void awaitReader() {
    Eventually.holds(
        () -> {
          if (!hasReader()) {
            throw new AssertionError("nobody waits to read " + table);
          }
        });
  }

  private boolean hasReader() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                "select 1 from pg_locks where not granted and relation = '%s'::regclass"
                    .formatted(table))) {
      return waiting.next();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
