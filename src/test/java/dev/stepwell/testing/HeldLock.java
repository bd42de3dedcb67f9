package dev.stepwell.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The lock that publications take turns on, held by a session of the database's own. */
public final class HeldLock {

  private static final long PUBLICATIONS = 7_783_729_355L;

  private HeldLock() {}

  /** Does something while nobody else can publish. */
  public static <T> T during(DataSource dataSource, Supplier<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(%d)".formatted(PUBLICATIONS));
      T done = work.get();
      connection.rollback();
      return done;
    }
  }
}
