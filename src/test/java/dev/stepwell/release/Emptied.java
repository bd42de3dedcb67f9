package dev.stepwell.release;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database as it is before anything was ever published. */
@Singleton
class Emptied {

  /** More ids than one test ever takes. */
  private static final int IDS_PER_TEST = 1_000_000;

  private final Flyway flyway;
  private final DataSource dataSource;
  private final AtomicInteger times = new AtomicInteger();

  Emptied(Flyway flyway, DataSource dataSource) {
    this.flyway = flyway;
    this.dataSource = dataSource;
  }

  void database() throws SQLException {
    flyway.clean();
    flyway.migrate();
    // The application still has ids in hand that it took before.
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter sequence revision_seq restart with "
              + (times.incrementAndGet() * IDS_PER_TEST + 1));
    }
  }
}
