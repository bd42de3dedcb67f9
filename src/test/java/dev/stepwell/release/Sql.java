package dev.stepwell.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** SQL as somebody would type it who goes around the service; nothing of it stays. */
final class Sql {

  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The constraint that refuses the last of these statements; those before it are fine. */
  String refusalOfLast(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (int i = 0; i < statements.length - 1; i++) {
          statement.execute(statements[i]);
        }
        return constraint(
            catchThrowableOfType(
                PSQLException.class, () -> statement.execute(statements[statements.length - 1])));
      } finally {
        connection.rollback();
      }
    }
  }

  /** The constraint that refuses the commit after these statements, each of which is fine. */
  String refusalAtCommit(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String each : statements) {
          statement.execute(each);
        }
        return constraint(catchThrowableOfType(PSQLException.class, connection::commit));
      } finally {
        connection.rollback();
      }
    }
  }

  /** That the deferred constraints are kept after these statements. */
  void areFine(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String each : statements) {
          statement.execute(each);
        }
        statement.execute("set constraints all immediate");
      } finally {
        connection.rollback();
      }
    }
  }

  List<String> column(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static String constraint(PSQLException refusal) {
    assertThat((Throwable) refusal).as("a refusal").isNotNull();
    ServerErrorMessage message = Objects.requireNonNull(refusal.getServerErrorMessage());
    return Objects.requireNonNullElse(message.getConstraint(), "not null: " + message.getColumn());
  }
}
